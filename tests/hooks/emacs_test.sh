#!/usr/bin/env bash
# Emacs: message-mode with the hook, the same as Gnus and mu4e use it, and decline-lint in the place of
# sendmail.
source "$(dirname "$0")/hook_check.sh"
needs emacs

use_stand_in
expect 'installed' decline-lint install-hook emacs >shown
good_body >good
bad_body >bad
cat >send.el <<LISP
(load (expand-file-name "~/.emacs.d/init.el"))
(setq user-mail-address "ivo@example.org" user-full-name "Ivo"
      message-send-mail-function #'message-send-mail-with-sendmail
      message-confirm-send nil message-auto-save-directory nil message-interactive t
      message-required-mail-headers '(From Subject) message-required-headers '(From)
      mail-host-address "example.org" message-mail-user-agent nil
      message-default-charset 'utf-8 coding-system-for-write 'utf-8-unix)
(defun test-send (program body)
  (setq sendmail-program program)
  (message-mail "vale@example.org" "Interview")
  (message-goto-body)
  (insert-file-contents body)
  (let ((draft (current-buffer)))
    (condition-case problem
        (progn (message-send) (message "RESULT sent"))
      (error (message "RESULT %s" (error-message-string problem))))
    (when (buffer-live-p draft)
      (with-current-buffer draft
        (message "DRAFT %s %s" (buffer-modified-p)
                 (save-excursion (goto-char (point-min)) (and (search-forward "cartographer" nil t) t)))))))
LISP
# send PROGRAM BODY LISP...: in an Emacs of its own.
send() {
  local expressions=()
  for each in "${@:3}"; do expressions+=(--eval "$each"); done
  timeout 300 emacs --batch -Q -l send.el "${expressions[@]}" --eval "(test-send \"$1\" \"$2\")" </dev/null >emacs.out 2>&1
}
text_of() { sed '1,/^$/d' "$1"; }
sendmail=$work/bin/real-sendmail

expect 'a good letter' send "$sendmail" good
expect 'a good letter is sent' grep -qx 'RESULT sent' emacs.out
expect 'a good letter, unchanged' cmp good <(text_of got/1.mail)
forget_sent
expect 'a bad letter' send "$sendmail" bad
expect 'a bad letter: told' grep -qx 'RESULT decline-lint: not sent, see \*decline-lint\*' emacs.out
expect 'a bad letter: the draft is there' grep -qx 'DRAFT t t' emacs.out
has_sent 'a bad letter' 0
expect 'what was found can be read' send "$sendmail" bad \
  "(advice-add 'test-send :after (lambda (&rest _) (with-current-buffer \"*decline-lint*\" (message \"FOUND %s\" (buffer-string)))))"
expect 'what was found' grep -q '\[harsh-tone\]' emacs.out
expect 'sent anyway' send "$sendmail" bad "(defalias 'decline-lint-hook--sends-anyway (lambda () t))"
expect 'sent anyway, unchanged' cmp bad <(text_of got/1.mail)
forget_sent
expect 'the program is missing' send "$sendmail" good '(setq decline-lint-hook-program "/missing")'
expect 'the program is missing: told' grep -q 'RESULT decline-lint: not sent' emacs.out
has_sent 'the program is missing' 0

# mu4e and Gnus send by message-mode: the functions that they register say so.
for agent in gnus-msg:gnus-user-agent mu4e:mu4e-user-agent; do
  feature=${agent%:*} name=${agent#*:}
  emacs --batch --eval "(require '$feature)" >/dev/null 2>&1 || continue
  expect "$feature sends by message-mode" emacs --batch --eval "(progn (require 'message) (require '$feature)
    (kill-emacs (if (and (memq (get '$name 'sendfunc) '(message-send-and-exit mu4e-message-send-and-exit))
                         (memq (get '$name 'hookvar) '(message-send-hook nil))) 0 1)))"
done

# In the place of sendmail, without the hook: Emacs takes any output for a failure.
decline-lint install-hook emacs --remove >/dev/null
rm -rf "$HOME/.emacs.d" && mkdir "$HOME/.emacs.d" && : >"$HOME/.emacs.d/init.el"
ln -sf "$program" bin/decline-lint-sendmail
expect 'a good letter by sendmail' send "$work/bin/decline-lint-sendmail" good
expect 'a good letter by sendmail is sent' grep -qx 'RESULT sent' emacs.out
expect 'a good letter by sendmail, unchanged' cmp good <(text_of got/1.mail)
forget_sent
expect 'a bad letter by sendmail' send "$work/bin/decline-lint-sendmail" bad
expect 'a bad letter by sendmail: failed' grep -q 'RESULT Sending...failed with exit value 65' emacs.out
expect 'a bad letter by sendmail: the draft is there' grep -qx 'DRAFT t t' emacs.out
has_sent 'a bad letter by sendmail' 0
expect 'and once more' send "$work/bin/decline-lint-sendmail" bad
has_sent 'and once more' 1
finish
