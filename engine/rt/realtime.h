#pragma once

/// Marks a function that the audio callback may call: clang 20 and later prove at compile time that it
/// neither allocates nor blocks, and RealtimeSanitizer watches it at run time. Elsewhere it says nothing.
#if defined(__clang__) && __clang_major__ >= 20
#define FLUX_NONBLOCKING [[clang::nonblocking]]
#else
#define FLUX_NONBLOCKING
#endif
