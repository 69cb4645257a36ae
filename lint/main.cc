#include "lint/cli/run.h"

int main(int argc, char** argv) {
  const char* const* words = argv;
  if (argc < 1) return decline_lint::Run("decline-lint", {});
  return decline_lint::Run(argv[0], {words + 1, static_cast<size_t>(argc) - 1});
}
