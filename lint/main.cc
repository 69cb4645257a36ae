#include "lint/cli/run.h"

int main(int argc, char** argv) {
  const char* const* words = argv;
  size_t count = argc > 0 ? static_cast<size_t>(argc) - 1 : 0;
  return static_cast<int>(decline_lint::Run({words + 1, count}));
}
