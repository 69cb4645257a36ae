"""Takes mail by SMTP on a free port of the loopback, and keeps it: smtp_sink.py FOLDER

Writes the port to FOLDER/port, and each mail as N.mail, as it came: with CRLF, without the dot of
transparency (RFC 5321 section 4.5.2). Ends with its standard input.
"""
import os
import socketserver
import sys
import threading

folder = sys.argv[1]
count = 0
lock = threading.Lock()


class Session(socketserver.StreamRequestHandler):
    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")

    def data(self):
        global count
        self.say("354 go on")
        lines = []
        for line in self.rfile:
            if line == b".\r\n":
                break
            lines.append(line[1:] if line.startswith(b".") else line)
        else:
            return  # cut off: not a mail
        with lock:
            count += 1
            name = os.path.join(folder, "%d.mail" % count)
        with open(name + ".part", "wb") as file:
            file.writelines(lines)
        os.rename(name + ".part", name)
        self.say("250 taken")

    def handle(self):
        self.say("220 sink")
        for line in self.rfile:
            verb = line.split(b" ")[0].strip().upper()
            if verb == b"DATA":
                self.data()
            elif verb == b"QUIT":
                return self.say("221 bye")
            else:
                self.say("250 sink")


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True


server = Server(("127.0.0.1", 0), Session)
threading.Thread(target=server.serve_forever, daemon=True).start()
with open(os.path.join(folder, "port.part"), "w") as file:
    file.write("%d\n" % server.server_address[1])
os.rename(os.path.join(folder, "port.part"), os.path.join(folder, "port"))
sys.stdin.read()
