;;; decline-lint-hook.el --- ask decline-lint before a mail is sent  -*- lexical-binding: t; -*-

;; For message-mode, and with it Gnus and mu4e: `message-send-hook' runs before a message is encoded,
;; signed or encrypted.  A message that is stopped stays in its buffer, with the findings beside it.

;;; Code:

(require 'message)

(defgroup decline-lint-hook nil
  "Ask decline-lint before a mail is sent."
  :group 'message)

(defcustom decline-lint-hook-program "decline-lint"
  "The program that judges a mail."
  :type 'file)

(defcustom decline-lint-hook-ask t
  "Whether to ask if a mail with findings is to be sent all the same."
  :type 'boolean)

(defun decline-lint-hook--draft ()
  "The message as its reader gets it, but for the tags of attachments."
  (let ((draft (buffer-substring-no-properties (point-min) (point-max)))
        (separator mail-header-separator))
    (with-temp-buffer
      (insert draft)
      (goto-char (point-min))
      (when (re-search-forward (concat "^" (regexp-quote separator) "$") nil t)
        (replace-match ""))
      (while (re-search-forward "^<#/?\\(part\\|multipart\\|secure\\|external\\)\\b.*$" nil t)
        (replace-match ""))
      (buffer-string))))

(defun decline-lint-hook--findings (draft)
  "The exit status of the program for DRAFT; its words are in the buffer *decline-lint*."
  (with-current-buffer (get-buffer-create "*decline-lint*")
    (let ((inhibit-read-only t)
          (coding-system-for-write 'utf-8-unix)
          (coding-system-for-read 'utf-8-unix))
      (erase-buffer)
      (prog1 (condition-case problem
                 (with-temp-buffer
                   (insert draft)
                   (call-process-region (point-min) (point-max) decline-lint-hook-program nil
                                        (get-buffer "*decline-lint*") nil "gate"))
               (error (insert (error-message-string problem))))
        (goto-char (point-min))
        (special-mode)))))

(defun decline-lint-hook--sends-anyway ()
  "Whether the writer, who sees the findings, wants the message sent."
  (and decline-lint-hook-ask (not noninteractive)
       (yes-or-no-p "Send it all the same? ")))

;;;###autoload
(defun decline-lint-hook ()
  "Stop the message in this buffer unless decline-lint or its writer lets it go."
  (unless (equal (decline-lint-hook--findings (decline-lint-hook--draft)) 0)
    (let ((window (display-buffer "*decline-lint*")))
      (unless (decline-lint-hook--sends-anyway)
        (user-error "decline-lint: not sent, see *decline-lint*"))
      (when (window-live-p window) (quit-window nil window)))))

(add-hook 'message-send-hook #'decline-lint-hook)

(provide 'decline-lint-hook)
;;; decline-lint-hook.el ends here
