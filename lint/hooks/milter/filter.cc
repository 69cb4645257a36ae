#include "lint/hooks/milter/filter.h"

#include <arpa/inet.h>
#include <libmilter/mfapi.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <exception>
#include <memory>
#include <string_view>

#include "lint/base/system_error.h"
#include "lint/hooks/file_bytes.h"
#include "lint/hooks/milter/connection.h"
#include "lint/hooks/talk.h"

namespace decline_lint {
namespace {

constexpr char kUnix[] = "unix:";
constexpr size_t kMostReplyLines = 16;
constexpr int kBacklog = 128;
constexpr unsigned long kNoReplies = SMFIP_NR_CONN | SMFIP_NR_HELO | SMFIP_NR_MAIL | SMFIP_NR_RCPT |
                                     SMFIP_NR_DATA | SMFIP_NR_UNKN | SMFIP_NR_HDR;
constexpr unsigned long kNotWanted = SMFIP_NOHELO | SMFIP_NOUNKNOWN | SMFIP_NODATA;
constexpr unsigned long kActions = SMFIF_ADDHDRS | SMFIF_CHGHDRS | SMFIF_CHGBODY | SMFIF_QUARANTINE;

/// libmilter calls back with no more than its context, so what all connections share can only be
/// found by a name. Set once, before the first thread starts.
struct Shared {
  FilterContext context;
  HeldBytes held = 0;

  SharedState& state() { return *context.shared; }
};

Shared& TheShared() {
  static Shared shared;
  return shared;
}

Connection* ConnectionOf(SMFICTX* context) {
  return static_cast<Connection*>(smfi_getpriv(context));
}

/// A null pointer as an empty text.
std::string_view Text(const char* text) { return text ? text : ""; }

std::string_view Macro(SMFICTX* context, const char* name) {
  return Text(smfi_getsymval(context, const_cast<char*>(name)));
}

/// libmilter is C: nothing may be thrown through it.
template <typename Function>
sfsistat Guarded(Function function) {
  try {
    return function();
  } catch (const std::exception&) {
    return SMFIS_TEMPFAIL;  // there is no memory for it now
  }
}

/// A connection may bring one message after another. While the keeper waits for those that are on
/// their way, no further one begins: its connection closes with the process, and the mail server
/// does what it does without a filter.
void BeginMessage(Connection& connection, std::string_view sender, std::string_view login) {
  while (TheShared().state().is_stopping()) pause();
  if (!connection.has_mail()) ++TheShared().state().messages();
  connection.BeginMail(sender, login);
}

void EndMessage(Connection& connection) {
  if (connection.has_mail()) --TheShared().state().messages();
  connection.EndMail();
}

void SetReply(SMFICTX* context, const MailAnswer& answer) {
  std::array<std::string, kMostReplyLines> lines;
  std::array<char*, kMostReplyLines> texts{};
  for (size_t i = 0; i < std::min(answer.lines.size(), kMostReplyLines); ++i) {
    for (char c : answer.lines[i]) lines[i] += c == '%' ? "%%" : std::string(1, c);
    texts[i] = lines[i].data();
  }
  // The list ends at the first null.
  smfi_setmlreply(context, answer.code.c_str(), answer.enhanced.c_str(), texts[0], texts[1],
                  texts[2], texts[3], texts[4], texts[5], texts[6], texts[7], texts[8], texts[9],
                  texts[10], texts[11], texts[12], texts[13], texts[14], texts[15], nullptr);
}

char* Writable(const std::string& text) { return const_cast<char*>(text.c_str()); }

/// Changes that an MTA does not take are told in the log; the message goes its way without them.
void MakeChanges(SMFICTX* context, const MailAnswer& answer) {
  bool all_made = true;
  for (const SeenField& field : answer.fields_to_delete)
    all_made &= smfi_chgheader(context, Writable(field.name), field.number, nullptr) == MI_SUCCESS;
  if (answer.new_body) {
    auto* bytes = reinterpret_cast<unsigned char*>(Writable(*answer.new_body));
    all_made &=
        smfi_replacebody(context, bytes, static_cast<int>(answer.new_body->size())) == MI_SUCCESS;
  }
  if (!answer.header.empty()) {
    static const std::string kName = "X-Decline-Lint-Findings";
    all_made &=
        smfi_addheader(context, Writable(kName), Writable(" " + answer.header)) == MI_SUCCESS;
  }
  if (!answer.quarantine.empty())
    all_made &= smfi_quarantine(context, Writable(answer.quarantine)) == MI_SUCCESS;
  if (!all_made) Say("the mail server did not take a change");
}

void Log(SMFICTX* context, const MailAnswer& answer) {
  if (answer.for_log.empty()) return;
  const std::string_view id = Macro(context, "i");
  Say((id.empty() ? "" : std::string(id) + ": ") + answer.for_log);
}

sfsistat Carry(SMFICTX* context, Connection& connection, const MailAnswer& answer) {
  Log(context, answer);
  if (answer.kind == MailAnswer::Kind::kAccept) {
    MakeChanges(context, answer);
    EndMessage(connection);
    return SMFIS_ACCEPT;
  }
  SetReply(context, answer);
  EndMessage(connection);
  return answer.kind == MailAnswer::Kind::kReject ? SMFIS_REJECT : SMFIS_TEMPFAIL;
}

sfsistat OnNegotiate(SMFICTX*, unsigned long actions, unsigned long steps, unsigned long,
                     unsigned long, unsigned long* wanted_actions, unsigned long* wanted_steps,
                     unsigned long* reserved_one, unsigned long* reserved_two) {
  *wanted_actions = kActions & actions;
  *wanted_steps = (kNoReplies | kNotWanted | SMFIP_HDR_LEADSPC) & steps;
  *reserved_one = *reserved_two = 0;
  return SMFIS_CONTINUE;
}

/// Mail that comes from this host: by a Unix socket, the loopback device, or sendmail(1).
bool IsLocal(const sockaddr* address) {
  if (!address || address->sa_family == AF_UNIX) return true;
  if (address->sa_family == AF_INET) {
    const auto* ip = reinterpret_cast<const sockaddr_in*>(address);
    return (ntohl(ip->sin_addr.s_addr) >> 24) == IN_LOOPBACKNET;
  }
  const auto* ip = reinterpret_cast<const sockaddr_in6*>(address);
  return address->sa_family == AF_INET6 && IN6_IS_ADDR_LOOPBACK(&ip->sin6_addr);
}

sfsistat OnConnect(SMFICTX* context, char*, _SOCK_ADDR* address) {
  return Guarded([&] {
    Shared& shared = TheShared();
    auto connection =
        std::make_unique<Connection>(shared.state(), shared.context.asking, shared.held);
    if (IsLocal(address)) connection->BeLocal();
    if (smfi_setpriv(context, connection.get()) != MI_SUCCESS) return SMFIS_TEMPFAIL;
    connection.release();  // OnClose deletes it
    return SMFIS_NOREPLY;
  });
}

sfsistat OnSender(SMFICTX* context, char** words) {
  return Guarded([&] {
    Connection* connection = ConnectionOf(context);
    if (!connection) return SMFIS_TEMPFAIL;
    BeginMessage(*connection, Text(words[0]), Macro(context, "{auth_authen}"));
    return SMFIS_NOREPLY;
  });
}

sfsistat OnRecipient(SMFICTX* context, char** words) {
  return Guarded([&] {
    Connection* connection = ConnectionOf(context);
    if (connection && connection->has_mail()) connection->mail().AddRecipient(Text(words[0]));
    return SMFIS_NOREPLY;
  });
}

sfsistat OnField(SMFICTX* context, char* name, char* value) {
  return Guarded([&] {
    Connection* connection = ConnectionOf(context);
    if (connection && connection->has_mail()) connection->mail().AddField(Text(name), Text(value));
    return SMFIS_NOREPLY;
  });
}

/// What comes in answer to a piece of the message that wants one.
sfsistat AnswerToPiece(SMFICTX* context, Connection* connection) {
  if (!connection || !connection->has_mail()) return SMFIS_TEMPFAIL;
  if (!connection->mail().is_large()) return SMFIS_CONTINUE;
  return Carry(context, *connection, connection->AnswerToLarge());
}

sfsistat OnHeaderEnd(SMFICTX* context) {
  return Guarded([&] {
    Connection* connection = ConnectionOf(context);
    if (connection && connection->has_mail()) connection->mail().EndHeader();
    return AnswerToPiece(context, connection);
  });
}

sfsistat OnBody(SMFICTX* context, unsigned char* bytes, size_t size) {
  return Guarded([&] {
    Connection* connection = ConnectionOf(context);
    if (connection && connection->has_mail())
      connection->mail().AddBody({reinterpret_cast<const char*>(bytes), size});
    return AnswerToPiece(context, connection);
  });
}

sfsistat OnEnd(SMFICTX* context) {
  return Guarded([&] {
    Connection* connection = ConnectionOf(context);
    if (!connection || !connection->has_mail()) return SMFIS_TEMPFAIL;
    if (connection->mail().is_large())
      return Carry(context, *connection, connection->AnswerToLarge());
    return Carry(context, *connection, connection->AnswerAtEnd());
  });
}

sfsistat OnAbort(SMFICTX* context) {
  Connection* connection = ConnectionOf(context);
  if (connection) {
    if (connection->has_mail()) --TheShared().state().messages();
    connection->Abort();
  }
  return SMFIS_CONTINUE;
}

sfsistat OnClose(SMFICTX* context) {
  Connection* connection = ConnectionOf(context);
  if (connection) EndMessage(*connection);
  delete connection;
  smfi_setpriv(context, nullptr);
  return SMFIS_CONTINUE;
}

smfiDesc Description() {
  static char name[] = "decline-lint";
  smfiDesc filter{};
  filter.xxfi_name = name;
  filter.xxfi_version = SMFI_VERSION;
  filter.xxfi_flags = kActions;
  filter.xxfi_connect = OnConnect;
  filter.xxfi_envfrom = OnSender;
  filter.xxfi_envrcpt = OnRecipient;
  filter.xxfi_header = OnField;
  filter.xxfi_eoh = OnHeaderEnd;
  filter.xxfi_body = OnBody;
  filter.xxfi_eom = OnEnd;
  filter.xxfi_abort = OnAbort;
  filter.xxfi_close = OnClose;
  filter.xxfi_negotiate = OnNegotiate;
  return filter;
}

/// Whether somebody answers at a Unix socket; libmilter would take it away from him.
bool IsServed(const std::string& socket) {
  if (!socket.starts_with(kUnix)) return false;
  const std::string_view path = std::string_view(socket).substr(sizeof kUnix - 1);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) return false;
  path.copy(address.sun_path, path.size());
  const FileDescriptor probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  return probe.is_open() &&
         connect(probe.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

/// libmilter keeps the descriptor to itself.
int FindListener() {
  constexpr int kMostDescriptors = 256;
  for (int fd = 3; fd < kMostDescriptors; ++fd) {
    int listens = 0;
    socklen_t size = sizeof listens;
    if (getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) == 0 && listens != 0) return fd;
  }
  return -1;
}

}  // namespace

Expected<int> OpenMilterSocket(const std::string& socket, uint32_t mode) {
  if (IsServed(socket)) return Error{socket + ": another filter is listening there"};
  smfi_setbacklog(kBacklog);
  if (smfi_register(Description()) != MI_SUCCESS || smfi_setconn(Writable(socket)) != MI_SUCCESS)
    return Error{socket + ": libmilter does not take it"};
  errno = 0;
  const mode_t before = umask(static_cast<mode_t>(0777 & ~mode));
  const bool is_open = smfi_opensocket(true) == MI_SUCCESS;
  const int problem = errno;
  umask(before);
  const int listener = is_open ? FindListener() : -1;
  if (listener >= 0) return listener;
  return Error{socket + ": " + (problem != 0 ? SystemErrorText(problem) : "it cannot be opened")};
}

int ServeMailServer(const FilterContext& context) {
  TheShared().context = context;
  return smfi_main() == MI_SUCCESS ? 0 : 1;
}

}  // namespace decline_lint
