# Every library that the product uses: its least version, and what happens without it.
find_package(Threads REQUIRED)
find_package(PkgConfig QUIET)

# name, pkg-config module, least version, CMake package and target where there is no pkg-config (vcpkg)
function(flux_find name module version package target)
  if(PkgConfig_FOUND)
    pkg_check_modules(${name} IMPORTED_TARGET ${module}>=${version})
    if(${name}_FOUND)
      add_library(${name}::${name} ALIAS PkgConfig::${name})
      return()
    endif()
  endif()
  find_package(${package} QUIET)
  if(NOT TARGET ${target})
    message(FATAL_ERROR "${name} (${module} ${version} or later) was not found: run packaging/install, or see README.")
  endif()
  add_library(${name}::${name} ALIAS ${target})
endfunction()

flux_find(PortAudio portaudio-2.0 19 portaudio portaudio)              # sound devices; required
flux_find(SndFile sndfile 1.2.0 SndFile SndFile::sndfile)              # reads and writes audio files; required

if(FLUX_STUDIO OR FLUX_TESTS)
  flux_find(Ebur128 libebur128 1.2.6 ebur128 ebur128)                  # loudness, and what our own meter is tested against; required
endif()
if(FLUX_STUDIO)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Qml Quick QuickControls2 LinguistTools) # required
  flux_find(XxHash libxxhash 0.8.0 xxHash xxHash::xxhash)              # content hashes and checksums; required
  flux_find(Zlib zlib 1.2 ZLIB ZLIB::ZLIB)                             # unpacks captures within a bound; required
  find_package(CLI11 2.1 QUIET)                                        # the command line; required
  if(NOT CLI11_FOUND)
    message(FATAL_ERROR "CLI11 2.1 or later was not found: run packaging/install, or see README.")
  endif()
endif()
if(FLUX_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Test)                  # Qt Test; without FLUX_TESTS not needed
  find_package(rapidcheck QUIET)                                       # property-based tests; without it they are left out
  if(FLUX_STUDIO)
    find_package(Qt6 6.4 REQUIRED COMPONENTS QuickTest)
  endif()
  if(PkgConfig_FOUND)
    pkg_check_modules(OpenAL IMPORTED_TARGET openal>=1.19)             # benchmarks; without it that comparison is left out
    if(OpenAL_FOUND)
      add_library(OpenAL::OpenAL ALIAS PkgConfig::OpenAL)
    endif()
  endif()
endif()
