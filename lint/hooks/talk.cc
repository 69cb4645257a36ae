#include "lint/hooks/talk.h"

#include <unistd.h>

#include <cstdlib>
#include <string>

#include "lint/hooks/file_bytes.h"

namespace decline_lint {

void Say(std::string_view text) {
  WriteAll(STDERR_FILENO, "decline-lint: " + std::string(text) + "\n");
}

bool AskedByEnvironment() {
  const char* value = std::getenv("DECLINE_LINT");
  return value && std::string_view(value) == "off";
}

}  // namespace decline_lint
