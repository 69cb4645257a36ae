// Lints letters from C and from languages that can call C: a buffer in, JSON out.
//
//   decline_lint_linter *linter = decline_lint_new();
//   char *json = decline_lint_json(linter, letter, strlen(letter), "draft.txt");
//   if (json) puts(json);
//   decline_lint_free_json(json);
//   decline_lint_free(linter);
//
// The JSON is a document of the format `json` (docs/formats.md). Any bytes will do. A linter may be
// used by one thread at a time; several linters share nothing that changes. No file, clock or
// network is used.
#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct decline_lint_linter decline_lint_linter;

// A linter with the rules that decline-lint brings along; null when memory runs out.
decline_lint_linter *decline_lint_new(void);

// Null is allowed.
void decline_lint_free(decline_lint_linter *linter);

// Leaves a rule out; may be called again. 0, or -1 when there is no such rule.
int decline_lint_disable(decline_lint_linter *linter, const char *rule);

// The day of the invitation and the day of the reply, as "2025-05-08"; null for unknown. 0, or -1
// when one of them is no date (then neither is set).
int decline_lint_set_dates(decline_lint_linter *linter, const char *invited, const char *now);

// The findings of a letter that is called `name`, ending with a NUL; null when memory runs out. To
// be freed with decline_lint_free_json.
char *decline_lint_json(decline_lint_linter *linter, const char *letter, size_t size,
                        const char *name);

// Null is allowed.
void decline_lint_free_json(char *json);

// Such as "0.1.0"; never freed.
const char *decline_lint_version(void);

#ifdef __cplusplus
}
#endif
