# Checks the C++ files of the tree, after CMakeLists.txt, which says what a stage depends on.

BEGIN {
  owners["re2"] = " lint/regex "
  owners["yaml-cpp"] = " lint/yaml tools "
  owners["gumbo.h"] = " lint/message/html "
  owners["CLI"] = " lint/cli "
  owners["libmilter"] = " lint/hooks/milter "
  owners["nlohmann"] = " lint/report lint/schema lint/lsp lint/hooks/native_host "
  # These are the tool's hands: they may do I/O, ask for the time, read the environment.
  may_do_io = " cli lsp hooks "
  io = "<(iostream|fstream|filesystem|unistd\\.h|fcntl\\.h|sys/[a-z_]+\\.h)>" \
       "|(^|[^A-Za-z0-9_])(getenv|fopen|popen|freopen|printf|fprintf|puts|fputs|fwrite|time|system)[ \t]*\\(" \
       "|(system_clock|steady_clock|high_resolution_clock)([^A-Za-z0-9_]|$)" \
       "|std::(cout|cerr|clog|cin)([^A-Za-z0-9_]|$)"
}

function fault(text) { print FILENAME ":" FNR ": " text }

# "lint/text/dates/date_words.h" -> "text"; nothing for what is in no stage.
function stage_of(path,   parts) {
  return split(path, parts, "/") > 2 && parts[1] == "lint" ? parts[2] : ""
}

# "lint/regex/x.cc" -> "lint/regex", "tools/x.cc" -> "tools"
function folder_of(path) { sub(/\/[^\/]*$/, "", path); return path }

# add_stage(NAME DEPS stage... LIBS library...): dependencies are named before their dependents.
FILENAME == "CMakeLists.txt" {
  if ($0 !~ /^add_stage\(/) next
  line = $0
  gsub(/^add_stage\(|\)/, "", line)
  count = split(line, words, " ")
  name = words[1]
  allowed[name] = " " name " "
  for (i = 3; i <= count && words[2] == "DEPS" && words[i] != "LIBS"; ++i)
    allowed[name] = allowed[name] (words[i] in allowed ? allowed[words[i]] : " " words[i] " ")
  next
}

# A header that is never told to be read once is found out when the next file begins.
function end_file() {
  if (header != "" && !once) print header ":1: a header says #pragma once"
  header = ""
}
END { end_file() }

FNR == 1 {
  end_file()
  header = FILENAME ~ /\.h$/ ? FILENAME : ""
  once = 0
  stage = stage_of(FILENAME)
  if (header != "" && $0 !~ /^\/\//) fault("a header begins with a comment")
  if (stage != "" && !(stage in allowed)) fault("no stage '" stage "' in CMakeLists.txt")
}

/^#pragma once/ { once = 1 }

/^[ \t]*#[ \t]*include[ \t]*"/ {
  split($0, quoted, "\"")
  target = quoted[2]
  needed = stage_of(target)
  if (FILENAME ~ /^include\// && target !~ /^decline_lint\//)
    fault("a public header includes only public headers")
  else if (stage != "" && target !~ /^(lint|decline_lint)\//)
    fault("includes name the path from the root")
  else if (stage != "" && needed != "" && (stage in allowed) && !index(allowed[stage], " " needed " "))
    fault("'" stage "' may not include '" needed "'")
}

/^[ \t]*#[ \t]*include[ \t]*</ {
  library = $0
  sub(/^[^<]*</, "", library)
  if (sub(/[\/>].*/, "", library) && (library in owners) &&
      !index(owners[library], " " folder_of(FILENAME) " ") && FILENAME !~ /^tests\//)
    fault("<" library "/> is seen from" owners[library] "only")
}

stage != "" && !index(may_do_io, " " stage " ") {
  code = $0
  sub(/\/\/.*/, "", code)
  gsub(/"([^"\\]|\\.)*"/, "\"\"", code)
  if (match(code, io)) fault("'" stage "' does no I/O and reads no clock: only cli, lsp and hooks do")
}
