# Each third-party library is seen by one stage only; these targets are how it reaches that stage.
find_package(Threads REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)

# Static archives are preferred: a dynamic start costs more time than a lint.
function(decline_lint_find_library target header archive shared)
  find_path(${target}_INCLUDE ${header} REQUIRED)
  if(BUILD_SHARED_LIBS)
    set(archive ${shared})
  endif()
  find_library(${target}_LIBRARY NAMES ${archive} ${shared} REQUIRED)
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE ${${target}_INCLUDE})
  target_link_libraries(${target} INTERFACE ${${target}_LIBRARY} Threads::Threads)
endfunction()
decline_lint_find_library(decline_lint_re2 re2/re2.h libre2.a re2)
decline_lint_find_library(decline_lint_yaml_cpp yaml-cpp/yaml.h libyaml-cpp.a yaml-cpp)
decline_lint_find_library(decline_lint_gumbo gumbo.h libgumbo.a gumbo)
