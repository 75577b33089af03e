#include "engine/dsp/kernels.h"

#include <math.h>

#define FLUX_SIMD_NAMESPACE baseline
#include "engine/dsp/kernels_body.inl"
