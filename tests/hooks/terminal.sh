# A terminal for programs that want one: tmux, each with a server of its own.
terminal=0
tmux_() { tmux -L "decline-lint-$$-$terminal" -f /dev/null "$@"; }
trap 'tmux_ kill-server 2>/dev/null; rm -rf "$work"' EXIT

# start_terminal COMMAND
start_terminal() {
  terminal=$((terminal + 1))
  tmux_ new-session -d -s s -x 110 -y 50 "$1"
}
stop_terminal() { tmux_ kill-server; }

screen() { tmux_ capture-pane -p -t s 2>/dev/null; }
screen_has() { screen | grep -qF -- "$1"; }
keys() { tmux_ send-keys -t s "$@"; }
