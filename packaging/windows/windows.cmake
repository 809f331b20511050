# SPDX-License-Identifier: GPL-3.0-or-later
# An MSI for Windows: `cpack -G WIX` in the build's folder, with the WiX Toolset 3. It has never run on Windows:
# packaging/check-windows.sh says what can be checked elsewhere.
set(here "${CMAKE_CURRENT_LIST_DIR}")
set(resources "${here}/../../resources/windows")
set(programs drydock drydockctl drydockd drydock-device)

# An icon, and a manifest: UTF-8 for all that is text in bytes, paths of more than 260 characters.
enable_language(RC)
set_target_properties(drydock PROPERTIES WIN32_EXECUTABLE ON)
foreach(program IN LISTS programs)
  target_sources(${program} PRIVATE "${resources}/drydock.rc")
endforeach()

# Qt's libraries and plugins are windeployqt's affair; it looks at each program that uses Qt.
foreach(program drydock drydockctl drydockd)
  qt_generate_deploy_app_script(TARGET ${program} FILENAME_VARIABLE script NO_UNSUPPORTED_PLATFORM_ERROR)
  install(SCRIPT "${script}")
endforeach()
# What is neither Qt's nor Windows' own.
install(RUNTIME_DEPENDENCY_SET drydock_dependencies
  PRE_EXCLUDE_REGEXES "^api-ms-" "^ext-ms-" "^kernel32" "^msvcrt" "^ucrtbase" "^qt6"
  POST_EXCLUDE_REGEXES "[/\\\\][Ss][Yy][Ss][Tt][Ee][Mm]32[/\\\\]"
  DIRECTORIES ${DRYDOCK_DLL_FOLDERS})

# The licence under a name whose ending the generator knows.
configure_file("${here}/../../COPYING" "${CMAKE_CURRENT_BINARY_DIR}/COPYING.txt" COPYONLY)
set(CPACK_GENERATOR WIX)
set(CPACK_MONOLITHIC_INSTALL ON) # the local fleet needs all four
set(CPACK_PACKAGE_NAME Drydock)
set(CPACK_PACKAGE_VENDOR Drydock)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Updates of connected devices: console, command line, service and device")
set(CPACK_PACKAGE_INSTALL_DIRECTORY Drydock)
set(CPACK_PACKAGE_EXECUTABLES drydock Drydock) # in the start menu
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_CURRENT_BINARY_DIR}/COPYING.txt")
# Says which installed program a later version replaces: never another one.
set(CPACK_WIX_UPGRADE_GUID B9DD7E6E-6C68-40D6-90F6-B2FF5864FF37)
set(CPACK_WIX_PRODUCT_ICON "${resources}/drydock.ico")
set(CPACK_WIX_PROGRAM_MENU_FOLDER Drydock)
set(CPACK_WIX_PATCH_FILE "${here}/path.xml")
include(CPack)
