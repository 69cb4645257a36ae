// The C API on top of the C++ one. No exception may leave a C function; the only ones that can come
// up to here tell that memory ran out.

#include <cstdlib>
#include <cstring>
#include <new>
#include <optional>
#include <string>

#include "decline_lint/decline_lint.h"
#include "decline_lint/letter_linter.h"
#include "lint/base/date.h"
#include "lint/rules/embedded_pack.h"

struct decline_lint_linter {
  decline_lint::LetterOptions options;
  /// Made at the first letter after the options changed.
  std::optional<decline_lint::LetterLinter> linter;
};

namespace {

bool IsRule(std::string_view id) {
  const decline_lint::RulePack& pack = decline_lint::EmbeddedPack();
  for (const decline_lint::RuleRecord& rule : pack.rules()) {
    if (pack.String(rule.id) == id) return true;
  }
  return false;
}

/// False when `text` is neither null nor a date.
bool ReadDate(const char* text, std::optional<decline_lint::Date>& date) {
  if (!text) return true;
  date = decline_lint::ParseIsoDate(text);
  return date.has_value();
}

char* Copy(const std::string& text) {
  char* copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (copy) std::memcpy(copy, text.c_str(), text.size() + 1);
  return copy;
}

}  // namespace

extern "C" {

decline_lint_linter* decline_lint_new(void) { return new (std::nothrow) decline_lint_linter; }

void decline_lint_free(decline_lint_linter* linter) { delete linter; }

int decline_lint_disable(decline_lint_linter* linter, const char* rule) try {
  if (!IsRule(rule)) return -1;
  linter->options.disabled.push_back(rule);
  linter->linter.reset();
  return 0;
} catch (const std::bad_alloc&) {
  return -1;
}

int decline_lint_set_dates(decline_lint_linter* linter, const char* invited, const char* now) {
  std::optional<decline_lint::Date> invited_date, now_date;
  if (!ReadDate(invited, invited_date) || !ReadDate(now, now_date)) return -1;
  linter->options.invited = invited_date;
  linter->options.now = now_date;
  linter->linter.reset();
  return 0;
}

char* decline_lint_json(decline_lint_linter* linter, const char* letter, size_t size,
                        const char* name) try {
  if (!linter->linter) linter->linter.emplace(linter->options);
  return Copy(linter->linter->LintToJson({letter, size}, name));
} catch (const std::bad_alloc&) {
  return nullptr;
}

void decline_lint_free_json(char* json) { std::free(json); }

const char* decline_lint_version(void) { return DECLINE_LINT_VERSION; }

}  // extern "C"
