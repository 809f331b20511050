# SPDX-License-Identifier: GPL-3.0-or-later
# Three Debian packages by CPack: drydock (console and command line), drydock-server, drydock-device. What only they
# hold are the components deb-console, deb-server and deb-device.
set(here "${CMAKE_CURRENT_LIST_DIR}")
set(made "${CMAKE_CURRENT_BINARY_DIR}/deb")
set(doc "${CMAKE_INSTALL_DATADIR}/doc")
set(maintainer "Drydock developers <developers@drydock.invalid>")
find_program(GZIP gzip REQUIRED)

# compressed(FILE NAME): without a time in it, so that the same sources give the same package.
function(compressed file name)
  cmake_path(GET name PARENT_PATH folder)
  file(MAKE_DIRECTORY "${made}/${folder}")
  execute_process(COMMAND "${GZIP}" -9nc "${file}" OUTPUT_FILE "${made}/${name}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC) # of SOURCE_DATE_EPOCH, where it is set
foreach(component console server device)
  set(package drydock)
  if(NOT component STREQUAL "console")
    set(package drydock-${component})
  endif()
  file(WRITE "${made}/${component}.changelog" "drydock (${PROJECT_VERSION}) unstable; urgency=medium\n\n"
    "  * See CHANGELOG.md.gz beside this file.\n\n -- ${maintainer}  ${date}\n")
  compressed("${made}/${component}.changelog" "${component}/changelog.gz")
  compressed("${CMAKE_SOURCE_DIR}/CHANGELOG.md" "${component}/CHANGELOG.md.gz")
  compressed("${CMAKE_SOURCE_DIR}/README.md" "${component}/README.md.gz")
  install(DIRECTORY "${made}/${component}/" DESTINATION "${doc}/${package}" COMPONENT deb-${component} EXCLUDE_FROM_ALL)
  # Made by packaging/deb.sh of what the programs say of themselves.
  install(DIRECTORY "${made}/man/${component}/" DESTINATION "${CMAKE_INSTALL_MANDIR}"
    COMPONENT deb-${component} EXCLUDE_FROM_ALL)
  install(FILES "${here}/copyright" DESTINATION "${doc}/${package}" COMPONENT deb-${component} EXCLUDE_FROM_ALL)
endforeach()
install(FILES "${here}/drydockd.service" "${here}/drydock-broker.service" DESTINATION /lib/systemd/system
  COMPONENT deb-server EXCLUDE_FROM_ALL)
install(PROGRAMS "${here}/drydock-server-setup" DESTINATION "${CMAKE_INSTALL_SBINDIR}"
  COMPONENT deb-server EXCLUDE_FROM_ALL)
install(FILES "${here}/drydock-device.service" DESTINATION /lib/systemd/system COMPONENT deb-device EXCLUDE_FROM_ALL)
install(FILES "${here}/device.conf.example" DESTINATION "${doc}/drydock-device/examples"
  COMPONENT deb-device EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME drydock)
set(CPACK_PACKAGE_VENDOR Drydock)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each has its own
set(CPACK_PACKAGE_CONTACT "${maintainer}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_SET_DESTDIR ON) # the units' place is absolute
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

# What is loaded at run time no linker knows of: plugins, libsecret, fonts.
set(CPACK_DEBIAN_DRYDOCK_PACKAGE_NAME drydock)
set(CPACK_DEBIAN_DRYDOCK_PACKAGE_SECTION net)
set(CPACK_DEBIAN_DRYDOCK_PACKAGE_DEPENDS "libqt6svg6, libqt6gui6")
set(CPACK_DEBIAN_DRYDOCK_PACKAGE_RECOMMENDS
  "libsecret-1-0, qt6-translations-l10n, fonts-noto-cjk, fonts-jetbrains-mono, drydock-server, drydock-device, mosquitto")
set(CPACK_DEBIAN_DRYDOCK_DESCRIPTION [=[console and command line for updates of connected devices
Drydock brings new software to fleets of connected devices, and shows that
it arrived: packages are staged, jobs roll them out in waves, devices
download, install and acknowledge over MQTT.

This package holds the console (drydock) and the command line
(drydockctl). With drydock-server, drydock-device and mosquitto beside it,
the console offers a local fleet to try everything on.]=])

set(CPACK_DEBIAN_DRYDOCK-SERVER_PACKAGE_NAME drydock-server)
set(CPACK_DEBIAN_DRYDOCK-SERVER_PACKAGE_SECTION net)
set(CPACK_DEBIAN_DRYDOCK-SERVER_PACKAGE_DEPENDS "libqt6sql6-sqlite, adduser, init-system-helpers (>= 1.54~)")
set(CPACK_DEBIAN_DRYDOCK-SERVER_PACKAGE_RECOMMENDS "mosquitto (>= 2.0)")
set(CPACK_DEBIAN_DRYDOCK-SERVER_PACKAGE_SUGGESTS "postgresql")
set(CPACK_DEBIAN_DRYDOCK-SERVER_PACKAGE_CONTROL_EXTRA
  "${here}/server/postinst;${here}/server/prerm;${here}/server/postrm")
set(CPACK_DEBIAN_DRYDOCK-SERVER_DESCRIPTION [=[fleet service for updates of connected devices
drydockd keeps the state of each device, runs the jobs that bring new
software to a fleet, signs download links, and serves packages from a
small S3 store of its own or from any S3 storage.

drydock-server-setup makes a broker with accounts and access rules for it
on this machine; any MQTT 5 broker will do instead.]=])

set(CPACK_DEBIAN_DRYDOCK-DEVICE_PACKAGE_NAME drydock-device)
set(CPACK_DEBIAN_DRYDOCK-DEVICE_PACKAGE_SECTION net)
set(CPACK_DEBIAN_DRYDOCK-DEVICE_PACKAGE_DEPENDS "init-system-helpers (>= 1.54~)")
set(CPACK_DEBIAN_DRYDOCK-DEVICE_PACKAGE_RECOMMENDS "ca-certificates")
set(CPACK_DEBIAN_DRYDOCK-DEVICE_PACKAGE_CONTROL_EXTRA
  "${here}/device/postinst;${here}/device/prerm;${here}/device/postrm")
set(CPACK_DEBIAN_DRYDOCK-DEVICE_DESCRIPTION [=[reference device of the Drydock fleet updater
Takes updates over MQTT: downloads, verifies and installs packages, and
acknowledges. With --count it is a simulated fleet of devices that really
connect and download.]=])

set(CPACK_COMPONENTS_ALL console deb-console server deb-server device deb-device)
include(CPack)
cpack_add_component_group(drydock)
cpack_add_component_group(drydock-server)
cpack_add_component_group(drydock-device)
foreach(component console deb-console)
  cpack_add_component(${component} GROUP drydock)
endforeach()
foreach(component server deb-server)
  cpack_add_component(${component} GROUP drydock-server)
endforeach()
foreach(component device deb-device)
  cpack_add_component(${component} GROUP drydock-device)
endforeach()
