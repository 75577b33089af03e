#pragma once

#include <QByteArray>

#include <vector>

namespace flux::test {

/// A unit file that is wrong in one way, and a word that what is said of it must hold.
struct BrokenFile {
    const char *name;
    QByteArray text;
    const char *expected;
};
[[nodiscard]] std::vector<BrokenFile> brokenUnitFiles();

/// A canonical unit file by a newer program: unknown properties, kinds, members and choices.
[[nodiscard]] QByteArray unitFromTheFuture();

} // namespace flux::test
