/* Lints a text with the C API and prints the findings as JSON:
 *   cc lint_text.c $(pkg-config --cflags --libs --static decline-lint) -o lint_text */

#include <decline_lint/decline_lint.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  const char *letter = "Dear [Name],\n\nI must decline your invitation.\n\nSam\n";
  decline_lint_linter *linter = decline_lint_new();
  char *json = linter ? decline_lint_json(linter, letter, strlen(letter), "draft.txt") : NULL;
  if (json) fputs(json, stdout);
  decline_lint_free_json(json);
  decline_lint_free(linter);
  return json ? 0 : 1;
}
