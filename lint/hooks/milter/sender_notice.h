// Tells the sender of a message, by mail, what was found in it, where the message itself goes its
// way.
//
// The sender is not made a recipient of the message: the copy would look like any other, mail
// programs that know its Message-ID hide it, and a header field with the findings would be read by
// everybody else. Instead a message of its own is handed to the site's sendmail(1), as RFC 3834
// wants it:
//  - from the null sender, so that no bounce and no vacation program can answer it, and this filter
//    does not judge it: no mail ever goes round;
//  - marked as written by a program;
//  - only to senders that are known (logged in, or on this host), and whose mail was not itself
//    written by a program: nobody gets mail for what somebody else wrote in his name.
// It holds the findings, which quote the sender's own words, and not the message.
#pragma once

#include <string>

#include "lint/hooks/milter/counters.h"
#include "lint/hooks/milter/envelope_judge.h"
#include "lint/hooks/policy.h"

namespace decline_lint {

/// Whether the sender of such a message may be told.
bool MayTell(const MailToFilter& mail);

/// The notice, as sendmail takes it on standard input.
std::string NoticeText(const MailToFilter& mail, const EnvelopeVerdict& verdict);

/// Becomes sendmail with the notice; returns when nothing is to be sent, or it cannot be.
void SendNotice(const HookPolicy& policy, const MailToFilter& mail, const EnvelopeVerdict& verdict,
                Counters& counters);

}  // namespace decline_lint
