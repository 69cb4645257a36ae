"""Runs a real Postfix on the loopback, with folders of its own, and `decline-lint milter` beside it:
postfix_test.py PROGRAM

What Postfix delivers comes to a small server here, which keeps it; so each message can be looked for,
byte by byte. Skipped (77) without root or Postfix. Prints the rate and the 99th percentile.
"""
import os
import pathlib
import shutil
import signal
import smtplib
import socket
import socketserver
import subprocess
import sys
import tempfile
import threading
import time

program = os.path.realpath(sys.argv[1])
if os.geteuid() != 0 or not shutil.which('postfix', path='/usr/sbin:/sbin'):
    print('skipped: needs root and Postfix')
    sys.exit(77)

work = pathlib.Path(tempfile.mkdtemp(prefix='postfix'))
work.chmod(0o755)
failures = 0
checks = 0

BODY = ('Dear Ms Vale,\r\n\r\nThank you very much for your invitation of 6 May 2025 to an interview for the '
        'role of cartographer.\r\nI have decided to withdraw my application, as I have accepted another position.\r\n'
        '{}I hope that our paths will cross again.\r\n.dots stay\r\n..too\r\n\r\nKind regards,\r\nIvo Lund\r\n')


def mail(number, bad=False):
    header = (f'From: Ivo Lund <ivo@example.org>\r\nTo: vale@example.net\r\nSubject: Interview {number}\r\n'
              f'Date: Wed, 7 May 2025 10:00:00 +0000\r\nMessage-ID: <{number}@example.org>\r\n'
              f'X-Folded: one\r\n\ttwo  three \r\n\r\n')
    return (header + BODY.format('Your process is a joke, 100% so. ' if bad else '')).encode()


def check(what, holds, seen=''):
    global failures, checks
    checks += 1
    if not holds:
        failures += 1
        print('FAILED:', what, str(seen)[:2000], file=sys.stderr)


def wait_for(what, condition):
    end = time.monotonic() + 180
    while not condition():
        if time.monotonic() > end:
            check(what + ' never came', False)
            return
        time.sleep(0.05)


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


class Sink(socketserver.ThreadingTCPServer):
    """Takes mail by SMTP and keeps it, as (sender, recipients, bytes)."""
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 100

    class Session(socketserver.StreamRequestHandler):
        def say(self, text):
            self.wfile.write(text.encode() + b'\r\n')

        def data(self):
            self.say('354 go on')
            lines = []
            for line in self.rfile:
                if line == b'.\r\n':
                    return b''.join(lines)
                lines.append(line[1:] if line.startswith(b'.') else line)
            return None

        def handle(self):
            self.say('220 sink')
            sender, recipients = '', []
            for line in self.rfile:
                word, text = line[:4].upper(), line.decode('latin-1').strip()
                if word == b'MAIL':
                    sender, recipients = text[10:].split('>')[0].lstrip('<'), []
                elif word == b'RCPT':
                    recipients.append(text[8:].split('>')[0].lstrip('<'))
                elif word == b'DATA':
                    got = self.data()
                    if got is None:
                        return
                    with self.server.lock:
                        self.server.mails.append((sender, recipients, got))
                elif word == b'QUIT':
                    self.say('221 bye')
                    return
                self.say('250 ok')

    def __init__(self):
        self.lock = threading.Lock()
        self.mails = []
        super().__init__(('127.0.0.1', 0), Sink.Session)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def all(self):
        with self.lock:
            return list(self.mails)

    def forget(self):
        with self.lock:
            self.mails.clear()


class Postfix:
    def __init__(self, sink, milter):
        self.config = work / 'config'
        self.config.mkdir()
        self.port = free_port()
        self.log = work / 'mail.log'
        data, queue = work / 'data', work / 'queue'
        for each in (data, queue):
            each.mkdir()
        shutil.chown(data, 'postfix')
        settings = {
            'compatibility_level': '3.6', 'queue_directory': queue, 'data_directory': data,
            'inet_interfaces': '127.0.0.1', 'inet_protocols': 'ipv4', 'myhostname': 'relay.example.org',
            'mydestination': '', 'mynetworks': '127.0.0.0/8', 'smtpd_relay_restrictions': 'permit_mynetworks, reject',
            'relayhost': f'[127.0.0.1]:{sink.server_address[1]}', 'smtp_host_lookup': 'native',
            'maillog_file': self.log, 'maillog_file_prefixes': work, 'smtpd_milters': milter,
            'non_smtpd_milters': milter, 'milter_default_action': 'tempfail', 'milter_connect_timeout': '10s',
            'alias_maps': '', 'alias_database': '', 'smtpd_client_connection_count_limit': '0',
            'smtpd_error_sleep_time': '0', 'smtpd_soft_error_limit': '1000', 'smtpd_hard_error_limit': '2000',
            'milter_content_timeout': '60s', 'smtp_tls_security_level': 'none', 'smtputf8_enable': 'no',
            'debug_peer_list': '', 'in_flow_delay': '0', 'smtpd_tls_security_level': 'none'}
        (self.config / 'main.cf').write_text(''.join(f'{k} = {v}\n' for k, v in settings.items()))
        services = []
        for line in pathlib.Path('/usr/share/postfix/master.cf.dist').read_text().splitlines():
            words = line.split()
            if not words or words[0].startswith('#') or line[0] in ' \t' or 'pipe' in words[-1]:
                continue
            words[4] = 'n'  # no chroot
            if words[:2] == ['smtp', 'inet']:
                words[0] = f'127.0.0.1:{self.port}'
            services.append(' '.join(words))
        (self.config / 'master.cf').write_text('\n'.join(services) + '\n')
        maps = pathlib.Path('/etc/postfix/dynamicmaps.cf')
        if maps.exists():
            shutil.copy(maps, self.config)
        self.run('start')
        wait_for('Postfix', self.answers)

    def run(self, *arguments, tool='postfix'):
        done = subprocess.run([tool, '-c', str(self.config), *arguments], capture_output=True, text=True,
                              timeout=180, env={**os.environ, 'PATH': '/usr/sbin:/sbin:/usr/bin:/bin'})
        if done.returncode != 0:
            print(done.stdout, done.stderr, file=sys.stderr)
        return done

    def answers(self):
        try:
            with smtplib.SMTP('127.0.0.1', self.port, timeout=30) as client:
                return client.noop()[0] == 250
        except (OSError, smtplib.SMTPException):
            return False

    def set(self, line):
        self.run('-e', line, tool='postconf')
        self.run('reload')

    def send(self, message, sender='ivo@example.org'):
        """The code and the text of the answer."""
        try:
            with smtplib.SMTP('127.0.0.1', self.port, timeout=120) as client:
                client.sendmail(sender, ['vale@example.net'], message)
            return 250, ''
        except smtplib.SMTPDataError as error:
            return error.smtp_code, error.smtp_error.decode()
        except smtplib.SMTPResponseException as error:
            return error.smtp_code, str(error.smtp_error)
        except smtplib.SMTPSenderRefused as error:
            return error.smtp_code, str(error.smtp_error)
        except smtplib.SMTPRecipientsRefused as error:
            return list(error.recipients.values())[0]

    def stop(self):
        self.run('stop')


class Filter:
    def __init__(self, settings=''):
        self.folder = work / 'filter'
        self.folder.mkdir(exist_ok=True)
        shutil.chown(self.folder, 'nobody')
        self.socket = self.folder / 'milter.sock'
        self.config = work / 'milter.yaml'
        self.log = work / 'filter.log'
        self.settings = settings
        self.start()

    def start(self):
        self.config.write_text(self.settings + '\n')
        self.log.touch()
        before = self.log.read_text().count('listening')
        with open(self.log, 'ab') as log:
            self.process = subprocess.Popen(
                [program, 'milter', '--config', str(self.config), '--socket', f'unix:{self.socket}', '--user', 'nobody'],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        wait_for('the filter', lambda: self.log.read_text().count('listening') > before or
                 self.process.poll() is not None)

    def reload(self, settings):
        self.config.write_text(settings + '\n')
        before = self.log.read_text().count('read again')
        self.process.send_signal(signal.SIGHUP)
        wait_for('reload', lambda: self.log.read_text().count('read again') > before)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.terminate()
        check('the filter stops well', self.process.wait(timeout=120) == 0)


def delivered(sink, number):
    return [m for _, _, m in sink.all() if f'\r\nMessage-ID: <{number}@example.org>\r\n'.encode() in m]


def actions(sink, postfix, filter):
    code, text = postfix.send(mail('bad', bad=True))
    check('findings are refused', code == 550 and '5.7.1' in text, (code, text))
    check('with the findings', '100% so' not in text and '"Your process is a joke" [harsh-tone]' in text, text)
    check('clean mail is taken', postfix.send(mail('good')) == (250, ''))
    wait_for('clean mail', lambda: delivered(sink, 'good'))
    check('byte for byte', delivered(sink, 'good')[0].endswith(mail('good')), delivered(sink, 'good'))
    large = mail('large') + b'0123456789abcdef\r\n' * 400_000
    check('large mail is taken', postfix.send(large)[0] == 250)
    wait_for('large mail', lambda: delivered(sink, 'large'))
    check('large, byte for byte', delivered(sink, 'large')[0].endswith(large))
    filter.reload('milter: {action: header}')
    check('tagged mail is taken', postfix.send(mail('tagged', bad=True))[0] == 250)
    wait_for('tagged mail', lambda: delivered(sink, 'tagged'))
    got = delivered(sink, 'tagged')[0]
    field = (b'X-Decline-Lint-Findings: 1 warning;\r\n\twarning: this may read as harsh [harsh-tone]\r\n')
    check('with its header', field in got, got)
    original = mail('tagged', bad=True)
    check('and nothing else', got.replace(field, b'').endswith(original), got)
    filter.reload('milter: {action: quarantine}')
    check('held mail is taken', postfix.send(mail('held', bad=True))[0] == 250)
    check('skipping', postfix.send(b'X-Decline-Lint: skip\r\n' + mail('skip', bad=True))[0] == 250)
    wait_for('skipping mail', lambda: delivered(sink, 'skip'))
    check('skipping, without the field', b'X-Decline-Lint' not in delivered(sink, 'skip')[0] and
          delivered(sink, 'skip')[0].endswith(mail('skip', bad=True)), delivered(sink, 'skip'))
    cut = mail('cut').replace(b'\r\n\r\nKind', b'\r\n%% decline-lint: disable=too-long\r\n\r\nKind')
    check('a line for the linter', postfix.send(cut)[0] == 250)
    wait_for('cut mail', lambda: delivered(sink, 'cut'))
    check('is taken out', delivered(sink, 'cut')[0].endswith(mail('cut')), delivered(sink, 'cut'))
    held = [line.split()[0] for line in postfix.run('-p', tool='postqueue').stdout.splitlines() if '!' in line[:20]]
    check('it is held', len(held) == 1 and not delivered(sink, 'held'), held)
    postfix.run('-H', 'ALL', tool='postsuper')
    postfix.run('-f', tool='postqueue')
    wait_for('released mail', lambda: delivered(sink, 'held'))
    check('released, byte for byte', delivered(sink, 'held')[0].endswith(mail('held', bad=True)))


def mail_of_programs(sink, postfix, filter):
    """Mail by sendmail(1): nobody waits for the answer, so Postfix bounces it, and the bounce passes."""
    filter.reload('milter: {action: reject}')
    sink.forget()
    send = ['/usr/sbin/sendmail', '-C', str(postfix.config), '-i']
    subprocess.run([*send, '-f', 'ivo@example.org', '--', 'vale@example.net'],
                   input=mail('cron', bad=True).replace(b'\r\n', b'\n'), timeout=120, check=True)
    wait_for('the bounce', lambda: any(sender == '' for sender, _, _ in sink.all()))
    bounces = [(to, m) for sender, to, m in sink.all() if sender == '']
    check('a bounce to the sender', bounces[0][0] == ['ivo@example.org'] and b'[harsh-tone]' in bounces[0][1], bounces)
    check('with the message', b'Subject: Interview cron' in bounces[0][1])
    sink.forget()
    # As a notice to a sender is handed over (sender_notice.h).
    subprocess.run([*send, '-f', '<>', '--', 'ivo@example.org'],
                   input=b'Subject: decline-lint: x\nAuto-Submitted: auto-replied\n\nYour process is a joke.\n',
                   timeout=120, check=True)
    wait_for('the notice', sink.all)
    check('from the null sender', sink.all()[0][:2] == ('', ['ivo@example.org']), sink.all())


def load(sink, postfix, filter, name, connections, each, during=None):
    """Sends over that many connections at once; bad mail is every fifth. Who is told to try again
    later does so on a new connection. Returns the seconds that each answer took."""
    sink.forget()
    times, wrong, deferred = [], [], [0]
    lock = threading.Lock()

    def session(number):
        client = None
        for i in range(each):
            bad = i % 5 == 4
            message = mail(f'{name}-{number}-{i}', bad)
            while True:
                try:
                    if client is None:
                        client = smtplib.SMTP('127.0.0.1', postfix.port, timeout=180)
                    begin = time.monotonic()
                    client.sendmail('ivo@example.org', ['vale@example.net'], message)
                    code = 250
                except smtplib.SMTPResponseException as error:
                    code = error.smtp_code
                except smtplib.SMTPRecipientsRefused as error:
                    code = list(error.recipients.values())[0][0]
                except (OSError, smtplib.SMTPServerDisconnected):
                    code = 0
                took = time.monotonic() - begin
                if code in (250, 550):
                    break
                with lock:
                    deferred[0] += 1
                if client:
                    client.close()
                client = None
                time.sleep(0.1)
            with lock:
                times.append(took)
                if code != (550 if bad else 250):
                    wrong.append((number, i, code))
        client.quit()

    threads = [threading.Thread(target=session, args=(n,)) for n in range(connections)]
    begin = time.monotonic()
    for thread in threads:
        thread.start()
    if during:
        during(times, deferred)
    for thread in threads:
        thread.join()
    seconds = time.monotonic() - begin
    check(f'{name}: each gets its answer', not wrong, wrong)
    good = {f'{name}-{n}-{i}' for n in range(connections) for i in range(each) if i % 5 != 4}
    wait_for(f'{name}: all of them', lambda: len(sink.all()) >= len(good))
    got = [m.split(b'\r\nMessage-ID: <', 1)[1].split(b'@', 1)[0].decode() for _, _, m in sink.all()]
    check(f'{name}: none is lost, none comes twice', sorted(got) == sorted(good), len(got))
    whole = all(m.endswith(mail(number)) for number, (_, _, m) in zip(got, sink.all()))
    check(f'{name}: byte for byte', whole)
    times.sort()
    total = connections * each
    print(f'{name}: {total} messages over {connections} connections: {total / seconds:.0f} a second, '
          f'p50 {1000 * times[total // 2]:.0f} ms, p99 {1000 * times[total * 99 // 100 - 1]:.0f} ms, '
          f'{deferred[0]} told to try again')
    return deferred[0]


def killed_under_load(sink, postfix, filter):
    def kill_and_restart(times, deferred):
        wait_for('some messages', lambda: len(times) >= 40)
        filter.kill()
        wait_for('the default action', lambda: deferred[0] > 0)
        filter.start()

    count = load(sink, postfix, filter, 'killed', 20, 15, kill_and_restart)
    check('mail was deferred while there was no filter', count > 0)


def stopped_under_load(sink, postfix, filter):
    def stop_and_restart(times, deferred):
        wait_for('some messages', lambda: len(times) >= 40)
        filter.stop()
        filter.start()

    load(sink, postfix, filter, 'stopped', 20, 15, stop_and_restart)


def reloaded_under_load(sink, postfix, filter):
    def reload(times, deferred):
        for _ in range(5):
            filter.reload(filter.settings)

    count = load(sink, postfix, filter, 'reloaded', 20, 10, reload)
    check('nobody notices a reload', count == 0, count)


def default_actions(sink, postfix, filter):
    filter.kill()
    code, text = postfix.send(mail('none-tempfail'))
    check('without a filter: try again', code in (451, 421) and '4.7.1' in text, (code, text))
    postfix.set('milter_default_action = accept')
    wait_for('accept', lambda: postfix.send(mail('none-accept', bad=True))[0] == 250)
    wait_for('unlinted mail', lambda: delivered(sink, 'none-accept'))
    check('unlinted, byte for byte', delivered(sink, 'none-accept')[0].endswith(mail('none-accept', bad=True)))
    filter.start()
    wait_for('linted again', lambda: postfix.send(mail('again', bad=True))[0] == 550)


def main():
    sink = Sink()
    filter = Filter('milter: {socket-group: postfix}')
    postfix = None
    try:
        postfix = Postfix(sink, f'unix:{filter.socket}')
        actions(sink, postfix, filter)
        filter.reload(filter.settings)
        mail_of_programs(sink, postfix, filter)
        load(sink, postfix, filter, 'load', 20, 25)
        reloaded_under_load(sink, postfix, filter)
        killed_under_load(sink, postfix, filter)
        stopped_under_load(sink, postfix, filter)
        default_actions(sink, postfix, filter)
        filter.stop()
        if failures:
            print('\n'.join(postfix.log.read_text().splitlines()[-40:]), filter.log.read_text()[-3000:], sep='\n',
                  file=sys.stderr)
    finally:
        if postfix:
            postfix.stop()
        if filter.process.poll() is None:
            filter.kill()
        sink.shutdown()
        shutil.rmtree(work, ignore_errors=True)
    print(f'{checks} checks, {failures} failures')
    return 1 if failures or not checks else 0


sys.exit(main())
