# SPDX-License-Identifier: GPL-3.0-or-later
# The console's languages: compiled from resources/translations and built into the program.
find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)
include(DrydockResources)

set(translations "${CMAKE_SOURCE_DIR}/resources/translations")
set(compiled "${CMAKE_CURRENT_BINARY_DIR}/translations")
configure_file("${translations}/translations.qrc" "${compiled}/translations.qrc" COPYONLY)
set(qm_files)
foreach(language en zh_CN)
  set(qm "${compiled}/drydock_${language}.qm")
  add_custom_command(OUTPUT "${qm}"
    COMMAND Qt6::lrelease -silent "${translations}/drydock_${language}.ts" -qm "${qm}"
    DEPENDS "${translations}/drydock_${language}.ts" VERBATIM)
  list(APPEND qm_files "${qm}")
endforeach()
drydock_resource(DRYDOCK_TRANSLATION_RESOURCE drydock_translations "${compiled}/translations.qrc" DEPENDS ${qm_files})

# After a text changed: takes it into the files, where its translation is then written. The English file holds
# plurals alone. -locations none: lines that move are no change.
add_custom_target(update_translations
  COMMAND Qt6::lupdate -silent -no-obsolete -locations none -source-language en -target-language zh_CN -I . models views -ts resources/translations/drydock_zh_CN.ts
  COMMAND Qt6::lupdate -silent -no-obsolete -locations none -pluralonly -source-language en -target-language en -I . models views -ts resources/translations/drydock_en.ts
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
