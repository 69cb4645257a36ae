// A letter as an answer to a mail: its header, and the mail quoted below it.
//
//   To: Ngozi Okoro <ngozi.okoro@lindenarchive.example>
//   Subject: Re: Interview on Friday
//   In-Reply-To: <a1@lindenarchive.example>
//   References: <a1@lindenarchive.example>
//
//   Dear Ms Okoro, ...
//
//   On Mon, 2 Mar 2026 at 09:14, Ngozi Okoro wrote:
//   > Dear Jun, ...
//
// The rules are those of RFC 5322 sections 3.6.2 (Reply-To before From), 3.6.4 (References) and
// 3.6.5 (one "Re: "), and RFC 3676 section 4.5 (quoting: ">" before what is quoted already, "> "
// before all else). The quoted text is the text as a reader sees it, in UTF-8: of HTML its words,
// of flowed lines whole paragraphs, wrapped again. Lines end in LF, as those of any draft.
#pragma once

#include <string>

#include "lint/letter/letter_values.h"
#include "lint/letter/letter_writer.h"
#include "lint/message/message.h"

namespace decline_lint {

/// "Re: Interview", also of "RE: AW: Interview"; empty when there is no subject to answer.
std::string ReplySubject(std::string_view subject);

/// Header and letter. `answered` is the mail that it answers, null for a new one.
std::string WriteMail(const WrittenLetter& letter, const LetterValues& values,
                      const Message* answered);

/// The attribution line and the quoted text of a mail, each with its line end; empty when the mail
/// says nothing. `sender` is who it is from.
std::string QuoteMail(const Message& mail, const Mailbox& sender, uint32_t width);

}  // namespace decline_lint
