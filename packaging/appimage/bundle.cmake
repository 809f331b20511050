# SPDX-License-Identifier: GPL-3.0-or-later
# What goes into the AppImage beside our own programs: the broker, Qt's plugins, and every library that they need and
# that a desktop does not bring. `cmake --install … --component bundle` puts it there; nothing else does.
set(not_bundled
  # Of the C and C++ libraries the newest must be in use: the system's.
  "^ld-linux"
  "^lib(c|m|dl|rt|pthread|resolv|util|anl|BrokenLocale|thread_db|nss_.*)\\.so"
  "^lib(stdc\\+\\+|gcc_s)\\.so"
  # They belong to the graphics driver and to the X server beside which they run.
  "^lib(GL|EGL|GLX|OpenGL|GLdispatch|GLESv2|gbm|drm|glapi|vulkan)\\.so"
  "^lib(X11|X11-xcb|xcb|xcb-dri2|xcb-dri3|Xau|Xdmcp|Xext|Xfixes|Xrender|ICE|SM|wayland-client)\\.so"
  "^lib(fontconfig|freetype|harfbuzz|fribidi|expat|z|uuid)\\.so"
  # The system's libsecret, by which passwords reach its keyring, needs these in its own version.
  "^lib(glib-2\\.0|ffi|dbus-1|systemd|cap|gcrypt|gpg-error|com_err|gmp)\\.so")

set(plugins
  QXcbIntegrationPlugin:platforms QOffscreenIntegrationPlugin:platforms
  QXcbGlxIntegrationPlugin:xcbglintegrations QXcbEglIntegrationPlugin:xcbglintegrations
  QComposePlatformInputContextPlugin:platforminputcontexts QIbusPlatformInputContextPlugin:platforminputcontexts
  QSvgIconPlugin:iconengines QSvgPlugin:imageformats QJpegPlugin:imageformats
  QSQLiteDriverPlugin:sqldrivers QTlsBackendOpenSSLPlugin:tls)
foreach(plugin IN LISTS plugins)
  string(REPLACE ":" ";" plugin "${plugin}")
  list(GET plugin 0 target)
  list(GET plugin 1 folder)
  if(NOT TARGET Qt6::${target})
    find_package(Qt6${target} REQUIRED NO_DEFAULT_PATH
      PATHS "${Qt6_DIR}/../Qt6Gui" "${Qt6_DIR}/../Qt6Sql" "${Qt6_DIR}/../Qt6Network")
  endif()
  install(IMPORTED_RUNTIME_ARTIFACTS Qt6::${target} RUNTIME_DEPENDENCY_SET drydock_dependencies
    LIBRARY DESTINATION plugins/${folder} COMPONENT bundle EXCLUDE_FROM_ALL)
endforeach()

# Of mosquitto the program, for the local fleet.
foreach(program mosquitto mosquitto_passwd)
  find_program(DRYDOCK_${program} ${program} PATHS /usr/sbin /usr/local/sbin)
  if(DRYDOCK_${program})
    add_executable(${program} IMPORTED)
    set_target_properties(${program} PROPERTIES IMPORTED_LOCATION "${DRYDOCK_${program}}")
    install(IMPORTED_RUNTIME_ARTIFACTS ${program} RUNTIME_DEPENDENCY_SET drydock_dependencies
      RUNTIME DESTINATION bin COMPONENT bundle EXCLUDE_FROM_ALL)
  else()
    install(CODE "message(FATAL_ERROR \"${program} is missing (Debian package mosquitto)\")"
      COMPONENT bundle EXCLUDE_FROM_ALL)
  endif()
endforeach()

install(RUNTIME_DEPENDENCY_SET drydock_dependencies PRE_EXCLUDE_REGEXES ${not_bundled}
  LIBRARY DESTINATION lib COMPONENT bundle EXCLUDE_FROM_ALL)

file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/qt.conf" "[Paths]\nPrefix = ..\nPlugins = plugins\nTranslations = translations\n")
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/qt.conf" DESTINATION bin COMPONENT bundle EXCLUDE_FROM_ALL)
get_target_property(qmake Qt6::qmake IMPORTED_LOCATION)
execute_process(COMMAND "${qmake}" -query QT_INSTALL_TRANSLATIONS OUTPUT_VARIABLE qt_translations
  OUTPUT_STRIP_TRAILING_WHITESPACE)
install(FILES "${qt_translations}/qtbase_zh_CN.qm" DESTINATION translations COMPONENT bundle EXCLUDE_FROM_ALL)
