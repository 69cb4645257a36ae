# `cmake --install`: the program, and the library with its public headers for programs of others.
# What is installed can be moved: nothing in it names the place where it stands.
set(CMAKE_INSTALL_DOCDIR share/doc/decline-lint)
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# One library of all that the API needs, so that nobody has to know the stages.
set(api_stages base source diag message text regex rules engine report api packs)
set(api_objects $<TARGET_OBJECTS:language_data>)
foreach(stage yaml ${api_stages})
  list(APPEND api_objects $<TARGET_OBJECTS:decline_lint_${stage}>)
endforeach()
add_library(decline_lint ${api_objects})
set_target_properties(decline_lint PROPERTIES LINKER_LANGUAGE CXX
  VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR})
target_link_libraries(decline_lint PRIVATE
  decline_lint_re2 decline_lint_gumbo decline_lint_yaml_cpp Threads::Threads)

set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/decline_lint)
configure_package_config_file(${CMAKE_SOURCE_DIR}/cmake/decline_lint-config.cmake.in
  ${CMAKE_BINARY_DIR}/decline_lint-config.cmake INSTALL_DESTINATION ${config_folder}
  PATH_VARS CMAKE_INSTALL_INCLUDEDIR CMAKE_INSTALL_LIBDIR)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/decline_lint-config-version.cmake
  COMPATIBILITY SameMinorVersion)
# From the folder of the .pc file to the prefix, which pkg-config takes from where the file stands.
file(RELATIVE_PATH pc_to_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(${CMAKE_SOURCE_DIR}/cmake/decline-lint.pc.in ${CMAKE_BINARY_DIR}/decline-lint.pc @ONLY)

install(TARGETS decline-lint RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(DIRECTORY docs examples hooks DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(DIRECTORY rules/schema DESTINATION ${CMAKE_INSTALL_DOCDIR}/rules COMPONENT program)

# What the program tells of itself to man(1) and to shells is asked of it, so that it is current.
set(self_folder ${CMAKE_BINARY_DIR}/self)
file(MAKE_DIRECTORY ${self_folder})
set(self_files)
macro(add_self_description file destination)
  add_custom_command(OUTPUT ${self_folder}/${file} DEPENDS decline-lint VERBATIM
    COMMAND decline-lint ${ARGN} > ${self_folder}/${file})
  list(APPEND self_files ${self_folder}/${file})
  install(FILES ${self_folder}/${file} DESTINATION ${destination} COMPONENT program)
endmacro()
add_self_description(decline-lint.1 ${CMAKE_INSTALL_MANDIR}/man1 man)
set(completions ${CMAKE_INSTALL_DATAROOTDIR})
add_self_description(decline-lint ${completions}/bash-completion/completions completions bash)
add_self_description(_decline-lint ${completions}/zsh/site-functions completions zsh)
add_self_description(decline-lint.fish ${completions}/fish/vendor_completions.d completions fish)
add_custom_target(self_description ALL DEPENDS ${self_files})

# The add-on for Thunderbird, which python3 packs. Beside the program, install-hook names it.
find_program(PYTHON3_PROGRAM python3)
if(PYTHON3_PROGRAM)
  set(add_on_folder ${CMAKE_SOURCE_DIR}/hooks/thunderbird)
  file(GLOB_RECURSE add_on_files CONFIGURE_DEPENDS ${add_on_folder}/add-on/*)
  add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/decline-lint.xpi VERBATIM
    COMMAND ${add_on_folder}/pack.sh ${CMAKE_BINARY_DIR}/decline-lint.xpi
    DEPENDS ${add_on_folder}/pack.sh ${add_on_files})
  add_custom_target(add_on ALL DEPENDS ${CMAKE_BINARY_DIR}/decline-lint.xpi)
  install(FILES ${CMAKE_BINARY_DIR}/decline-lint.xpi
    DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/decline-lint COMPONENT program)
endif()

install(TARGETS decline_lint DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library)
install(DIRECTORY include/decline_lint DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library)
install(FILES ${CMAKE_BINARY_DIR}/decline-lint.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT library)
install(FILES ${CMAKE_BINARY_DIR}/decline_lint-config.cmake
  ${CMAKE_BINARY_DIR}/decline_lint-config-version.cmake
  DESTINATION ${config_folder} COMPONENT library)

# `cpack -G DEB` (./dev package): the program alone, which needs no other package, and the library.
set(CPACK_PACKAGE_NAME decline-lint)
set(CPACK_PACKAGE_VENDOR "decline-lint")
set(CPACK_PACKAGE_CONTACT "decline-lint maintainers <root@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "linter for outgoing mail that declines an invitation")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR DEB)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program library)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION mail)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME decline-lint)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
  "Reads a draft and says, the way a compiler does, what will cost the writer goodwill.")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libdecline-lint-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS "libre2-dev, libgumbo-dev")
set(CPACK_COMPONENT_LIBRARY_DESCRIPTION "C and C++ library of decline-lint, for programs of your own.")
include(CPack)
