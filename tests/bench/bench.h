// The benchmarks. Each adds its rows to the table, or says why it could not run.
//
// What is compared takes turns in one run, since a machine is never equally busy for long. A
// process is timed by the clock, as its user waits for it; what one thread does by the processor's
// time.
#pragma once

#include <string>

#include "tests/bench/letter_maker.h"
#include "tests/bench/result_table.h"

namespace decline_lint {

/// Paths of the programs that are started; a peer that is empty is left out, with a word.
struct Programs {
  std::string linter;      ///< the program itself
  std::string empty;       ///< does nothing, linked like the program
  std::string first_lint;  ///< prints how long the first lint of a process took
  std::string grep, diction, write_good;
  std::string work;  ///< a folder for letters and output
};

/// Both give what went wrong, or an empty string.
/// A letter of 1 KB, from the start of a process to its exit.
std::string MeasureStart(const Programs& programs, LetterMaker& letters, ResultTable& table);
/// The first and later lints in one process, in microseconds of the processor's time.
std::string MeasureRunning(const Programs& programs, LetterMaker& letters, ResultTable& table);

/// What the hook in front of sendmail adds to sending a mail; what went wrong, or an empty string.
std::string MeasureHooks(const Programs& programs, LetterMaker& letters, ResultTable& table);

/// A large mbox, in memory.
void MeasureThroughput(LetterMaker& letters, ResultTable& table);

/// Mail with parts, with an attachment, and a mailbox.
void MeasureMail(LetterMaker& letters, ResultTable& table);

}  // namespace decline_lint
