#include "engine/dsp/kernels.h"

#define FLUX_SIMD_NAMESPACE baseline
#include "engine/dsp/kernels_body.inl"
