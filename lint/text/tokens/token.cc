#include "lint/text/tokens/token.h"

#include "lint/text/words/key_hasher.h"

namespace decline_lint {

uint64_t WordKey(std::string_view normalized) {
  KeyState key;
  const char* at = normalized.data();
  const char* const end = at + normalized.size();
  for (; end - at >= 8; at += 8) key.Mix(LoadChunk(at, end));
  return key.Finish(LoadChunk(at, end), normalized.size());
}

}  // namespace decline_lint
