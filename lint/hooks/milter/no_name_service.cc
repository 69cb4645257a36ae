// libmilter asks the C library for hosts and services by name. Sockets are named by numbers here
// (SocketProblem), so it never does; but merely being able to would bring the resolver into a
// program that is linked statically, where it needs shared libraries at run time. The linker puts
// these in its place (CMakeLists.txt).
#include <netdb.h>

extern "C" {
hostent* __wrap_gethostbyname2(const char*, int);
servent* __wrap_getservbyname(const char*, const char*);

hostent* __wrap_gethostbyname2(const char*, int) { return nullptr; }
servent* __wrap_getservbyname(const char*, const char*) { return nullptr; }
}
