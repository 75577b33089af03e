#pragma once

#include "models/document/document.h"
#include "models/document/types/containers.h"

#include <span>

namespace flux {

/// How likely each child of a random container is picked in the long run, by what the engine does: a round
/// and a shuffle play all equally often; otherwise what was picked last is left out, so that heavy children
/// come less often than their weights say.
///
/// With weights w and the last k left out, the picks are a Markov chain over the last k of them, a1 … ak. Its
/// share w(a1)…w(ak) · (W − w(a1) − … − w(ak)) stays as it is under a further pick, and summed over all that
/// end in child i it is w(i) · e_k(the other weights), e_k the elementary symmetric polynomial.
///
/// Where that would take more than 8 MB the chance is what it comes near for very many children: to be one of
/// k + 1 that are drawn.
///
/// `avoidLast` is clamped as the engine does it. The sum is 1; empty without weights.
[[nodiscard]] std::vector<double> pickChances(doc::Random::Mode mode, int avoidLast,
                                              std::span<const double> weights);
/// Those of the children of `random` that can play, in their order; empty when it is no random container.
[[nodiscard]] std::vector<double> pickChances(const doc::Document &document, doc::ObjectId random);

} // namespace flux
