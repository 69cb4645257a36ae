"""The mail server's side of the milter protocol, as far as tests need it.

A packet is a length of four bytes, a letter, and its data; see mfdef.h of libmilter for the letters.
"""
import socket
import struct

OFFERED_ACTIONS = 0x1FF
OFFERED_STEPS = 0x1FFFFF
NO_REPLY = {'C': 0x1000, 'H': 0x2000, 'M': 0x4000, 'R': 0x8000, 'T': 0x10000, 'L': 0x80, 'N': 0x40000,
            'B': 0x80000}
NOT_SENT = {'C': 0x1, 'H': 0x2, 'M': 0x4, 'R': 0x8, 'B': 0x10, 'L': 0x20, 'N': 0x40, 'T': 0x200}
BODY_CHUNK = 65535


class Gone(Exception):
    """The filter closed the connection."""


class MilterClient:
    def __init__(self, path, offered_steps=OFFERED_STEPS, timeout=120):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(timeout)
        self.socket.connect(path)
        self.offered = offered_steps
        self._send('O', struct.pack('!III', 6, OFFERED_ACTIONS, offered_steps))
        letter, data = self._receive()
        assert letter == 'O', letter
        self.version, self.actions, self.steps = struct.unpack('!III', data[:12])

    def close(self):
        self.socket.close()

    def _send(self, letter, data=b''):
        self.socket.sendall(struct.pack('!I', len(data) + 1) + letter.encode() + data)

    def _read(self, size):
        data = b''
        while len(data) < size:
            piece = self.socket.recv(size - len(data))
            if not piece:
                raise Gone()
            data += piece
        return data

    def _receive(self):
        size = struct.unpack('!I', self._read(4))[0]
        data = self._read(size)
        return chr(data[0]), data[1:]

    def command(self, letter, data=b''):
        """The answer's letter and data; 'c' where none is to be waited for or nothing was wanted."""
        if self.steps & NOT_SENT.get(letter, 0):
            return 'c', b''
        self._send(letter, data)
        if self.steps & NO_REPLY.get(letter, 0):
            return 'c', b''
        return self._receive()

    def connect(self, address='127.0.0.1'):
        return self.command('C', b'localhost\0' + b'4' + struct.pack('!H', 4242) + address.encode() + b'\0')

    def macros(self, stage, values):
        data = stage.encode() + b''.join(k.encode() + b'\0' + v.encode() + b'\0' for k, v in values.items())
        self._send('D', data)

    def quit(self):
        self._send('Q')

    def abort(self):
        self._send('A')

    def send(self, mail, sender='ivo@example.org', recipients=('vale@example.org',), login='', queue_id='ABC1'):
        """Tells a message (bytes with CRLF), and returns what the filter says of it."""
        if login:
            self.macros('M', {'{auth_authen}': login})
        self.command('M', b'<' + sender.encode() + b'>\0')
        for each in recipients:
            self.command('R', b'<' + each.encode() + b'>\0')
        self.command('T')
        header, _, body = mail.partition(b'\r\n\r\n')
        for field in header.replace(b'\r\n ', b'\n ').replace(b'\r\n\t', b'\n\t').split(b'\r\n'):
            name, _, value = field.partition(b':')
            if not name:
                continue
            if not self.steps & 0x100000 and value.startswith(b' '):
                value = value[1:]
            self.command('L', name + b'\0' + value + b'\0')
        result = Result()
        if result.ends(*self.command('N')):
            return result
        for begin in range(0, len(body), BODY_CHUNK):
            if result.ends(*self.command('B', body[begin:begin + BODY_CHUNK])):
                return result
        self.macros('E', {'i': queue_id})
        letter, data = self.command('E')
        while not result.takes_change(letter, data):
            letter, data = self._receive()
        return result


class Result:
    """What becomes of a message."""

    def __init__(self):
        self.answer = None  # 'a' or 'c' accepted, 'y' with reply, 'r', 't', 'd'
        self.reply = ''
        self.added = []
        self.changed = []
        self.quarantine = None
        self.body = None

    def ends(self, letter, data):
        """Whether that answer to a piece ends the message."""
        if letter in 'cs':
            return False
        self.takes_change(letter, data)
        return True

    def takes_change(self, letter, data):
        """Takes a packet of the end of a message; whether it was the last."""
        if letter == 'h':
            name, value = data.rstrip(b'\0').split(b'\0')
            self.added.append((name.decode(), value.decode('ascii')))
        elif letter == 'm':
            name, value = data[4:].split(b'\0')[:2]
            self.changed.append((struct.unpack('!I', data[:4])[0], name.decode(), value.decode()))
        elif letter == 'q':
            self.quarantine = data.rstrip(b'\0').decode('ascii')
        elif letter == 'b':
            self.body = (self.body or b'') + data
        elif letter != 'p':
            self.answer = letter
            self.reply = data.rstrip(b'\0').decode('ascii')
            return True
        return False

    @property
    def passed(self):
        return self.answer in ('a', 'c')

    @property
    def untouched(self):
        return self.passed and not (self.added or self.changed or self.quarantine) and self.body is None
