# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the project shares: language level, warnings, where programs go.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(DRYDOCK_SANITIZE "" CACHE STRING "Sanitizers to build with, as given to -fsanitize=")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

add_library(drydock_options INTERFACE)
target_compile_options(drydock_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wunused -Wno-missing-field-initializers -Werror)
target_compile_definitions(drydock_options INTERFACE
  QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS DRYDOCK_VERSION="${PROJECT_VERSION}")
if(CMAKE_UNITY_BUILD)
  # Files that are compiled together see each other's names, and are included: neither is a mistake.
  target_compile_options(drydock_options INTERFACE -Wno-shadow -Wno-subobject-linkage)
endif()
if(DRYDOCK_SANITIZE)
  target_compile_options(drydock_options INTERFACE -fsanitize=${DRYDOCK_SANITIZE} -fno-omit-frame-pointer
                                                   -fno-sanitize-recover=all)
  target_link_options(drydock_options INTERFACE -fsanitize=${DRYDOCK_SANITIZE})
endif()

# drydock_library(NAME SOURCES … LINKS … [ALONE …]): one static library a folder. The link line is the layering rule:
# a folder may include only what it links. ALONE: sources that are compiled by themselves also in a unity build,
# because several of them give their own things the same names.
function(drydock_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS;ALONE" ${ARGN})
  add_library(drydock_${name} STATIC ${ARG_SOURCES} ${ARG_ALONE})
  set_source_files_properties(${ARG_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  add_library(drydock::${name} ALIAS drydock_${name})
  target_include_directories(drydock_${name} PUBLIC "${CMAKE_SOURCE_DIR}/app" "${CMAKE_SOURCE_DIR}")
  target_link_libraries(drydock_${name} PUBLIC drydock_options ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
endfunction()

# drydock_program(NAME COMPONENT console|server|device SOURCES … LINKS …): a thin main that composes. The component
# is the package that it is installed with.
function(drydock_program name)
  cmake_parse_arguments(ARG "" "COMPONENT" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE drydock_options ${ARG_LINKS})
  install(TARGETS ${name} RUNTIME_DEPENDENCY_SET drydock_dependencies RUNTIME COMPONENT ${ARG_COMPONENT})
endfunction()

# drydock_test(NAME SOURCES … LINKS … [LABELS …] [TIMEOUT seconds]): a Qt Test program, run offscreen.
# The time-out only ends a hung run; no test judges speed. The label `threads` marks what the thread sanitizer is
# run on, and `threaded_tests` builds all of it.
function(drydock_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  if(DRYDOCK_SANITIZE MATCHES "thread")
    target_sources(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests/support/thread_sanitizer.cpp")
  endif()
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(${name} PRIVATE drydock_options Qt6::Test ${ARG_LINKS})
  add_test(NAME ${name} COMMAND ${name})
  if("threads" IN_LIST ARG_LABELS)
    add_dependencies(threaded_tests ${name})
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;DRYDOCK_BIN=${CMAKE_BINARY_DIR}/bin;DRYDOCK_SOURCE=${CMAKE_SOURCE_DIR}")
endfunction()
