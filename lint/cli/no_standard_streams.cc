// Keeps std::cout and its kin from being set up when the program starts.
//
// yaml-cpp and CLI11 include <iostream>, so every start would construct eight streams and all
// locale facets: about a tenth of the time that it takes to lint a letter. Nothing in the program
// uses the standard streams. The statically linked program replaces the two functions below for
// std::ios_base::Init (`--wrap` in CMakeLists.txt); string streams are not touched by this.

extern "C" {

/// std::ios_base::Init::Init(), called once by each object file that includes <iostream>.
void __wrap__ZNSt8ios_base4InitC1Ev(void*) {}

/// std::ios_base::Init::~Init(), which would flush the streams.
void __wrap__ZNSt8ios_base4InitD1Ev(void*) {}
}
