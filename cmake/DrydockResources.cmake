# SPDX-License-Identifier: GPL-3.0-or-later
# What is built into the console: fonts and icons. Included by the folder that builds them in.

# drydock_resource(VARIABLE NAME QRC DEPENDS …): the source file that holds a .qrc's files under the name that
# Q_INIT_RESOURCE takes. Called by hand, because qt_add_resources reads the files' names when CMake runs, and some
# are made only later.
function(drydock_resource variable name qrc)
  cmake_parse_arguments(ARG "" "" "DEPENDS" ${ARGN})
  set(output "${CMAKE_CURRENT_BINARY_DIR}/qrc_${name}.cpp")
  # Not compressed: fonts hardly shrink, and unpacking delays the start. Version 1 holds no times of files: the same
  # sources give the same program.
  add_custom_command(OUTPUT "${output}"
    COMMAND Qt6::rcc --name ${name} --no-compress --format-version 1 --output "${output}" "${qrc}"
    DEPENDS "${qrc}" ${ARG_DEPENDS} VERBATIM)
  set_source_files_properties("${output}" PROPERTIES SKIP_AUTOGEN ON SKIP_UNITY_BUILD_INCLUSION ON)
  set(${variable} "${output}" PARENT_SCOPE)
endfunction()

set(DRYDOCK_INTER_DIR /usr/share/fonts/opentype/inter CACHE PATH "Where Inter-Regular.otf and its weights are")

set(resources "${CMAKE_SOURCE_DIR}/resources")
set(fonts "${CMAKE_CURRENT_BINARY_DIR}/fonts")
configure_file("${resources}/fonts/fonts.qrc" "${fonts}/fonts.qrc" COPYONLY)
configure_file("${resources}/fonts/OFL.txt" "${fonts}/OFL.txt" COPYONLY)
set(baked)
set(sources)
foreach(weight Regular Medium SemiBold)
  list(APPEND baked "${fonts}/DrydockSans-${weight}.otf")
  list(APPEND sources "${DRYDOCK_INTER_DIR}/Inter-${weight}.otf")
endforeach()
# Debian's own Python, since Debian's package brings fontTools.
add_custom_command(OUTPUT ${baked}
  COMMAND /usr/bin/python3 -B "${resources}/fonts/bake_fonts.py" "${DRYDOCK_INTER_DIR}" "${fonts}"
  DEPENDS "${resources}/fonts/bake_fonts.py" ${sources}
  COMMENT "Baking Drydock Sans" VERBATIM)
drydock_resource(DRYDOCK_FONT_RESOURCE drydock_fonts "${fonts}/fonts.qrc" DEPENDS ${baked} "${fonts}/OFL.txt")

file(GLOB icons CONFIGURE_DEPENDS "${resources}/icons/*.svg")
drydock_resource(DRYDOCK_ICON_RESOURCE drydock_icons "${resources}/icons/icons.qrc" DEPENDS ${icons})
