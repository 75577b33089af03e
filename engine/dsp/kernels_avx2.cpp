#include "engine/dsp/kernels.h"

#define FLUX_SIMD_NAMESPACE avx2
#include "engine/dsp/kernels_body.inl"
