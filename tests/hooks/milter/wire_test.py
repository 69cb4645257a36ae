"""Drives `decline-lint milter` over the milter protocol: wire_test.py PROGRAM

Each check is of what a mail server would get to see. Waits for conditions, never for a time.
"""
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from milter_client import Gone, MilterClient  # noqa: E402

program = os.path.realpath(sys.argv[1])
work = pathlib.Path(tempfile.mkdtemp(prefix='wire'))
failures = 0
checks = 0

HEADER = (b'From: Ivo Lund <ivo@example.org>\r\nTo: vale@example.org\r\nSubject: Interview\r\n'
          b'Date: Wed, 7 May 2025 10:00:00 +0000\r\nMessage-ID: <1@example.org>\r\n')
GOOD_BODY = (b'Dear Ms Vale,\r\n\r\nThank you very much for your invitation of 6 May 2025 to an interview for the '
             b'role of cartographer.\r\nI have decided to withdraw my application, as I have accepted another '
             b'position.\r\nI hope that our paths will cross again.\r\n\r\nKind regards,\r\nIvo Lund\r\n')
BAD_BODY = GOOD_BODY.replace(b'I hope that', b'Your process is a joke, 100% so. I hope that')
GOOD = HEADER + b'\r\n' + GOOD_BODY
BAD = HEADER + b'\r\n' + BAD_BODY


def check(what, holds, seen=''):
    global failures, checks
    checks += 1
    if not holds:
        failures += 1
        print('FAILED:', what, seen, file=sys.stderr)


def wait_for(what, condition):
    end = time.monotonic() + 120
    while not condition():
        if time.monotonic() > end:
            check(what + ' never came', False)
            return
        time.sleep(0.02)


def children(pid):
    path = f'/proc/{pid}/task/{pid}/children'
    try:
        return [int(each) for each in pathlib.Path(path).read_text().split()]
    except OSError:
        return []


class Filter:
    """A running filter with settings of its own."""
    count = 0

    def __init__(self, settings='', *arguments):
        Filter.count += 1
        self.folder = work / str(Filter.count)
        self.folder.mkdir()
        self.socket = str(self.folder / 's')
        self.config = self.folder / 'config.yaml'
        self.log_path = self.folder / 'log'
        self.configure(settings)
        user = ['--user', 'nobody'] if os.geteuid() == 0 else []
        if user:
            for each in (work, self.folder):
                os.chmod(each, 0o755)
            os.chown(self.folder, *self.nobody())
        with open(self.log_path, 'wb') as log:
            self.process = subprocess.Popen(
                [program, 'milter', '--config', str(self.config), '--socket', 'unix:' + self.socket, *user,
                 *arguments], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        wait_for('the filter', lambda: 'listening' in self.log() or self.process.poll() is not None)

    @staticmethod
    def nobody():
        import pwd
        entry = pwd.getpwnam('nobody')
        return entry.pw_uid, entry.pw_gid

    def configure(self, settings):
        self.config.write_text(settings + '\n')

    def log(self):
        return self.log_path.read_text()

    def connect(self, **options):
        client = MilterClient(self.socket, **options)
        client.connect()
        return client

    def send(self, mail, **options):
        client = self.connect()
        result = client.send(mail, **options)
        client.quit()
        client.close()
        return result

    def signal(self, number):
        self.process.send_signal(number)

    def stop(self):
        self.signal(signal.SIGTERM)
        return self.process.wait(timeout=120)


def verdicts():
    it = Filter('milter: {overrides: [{recipients: ["*@hold.example"], action: quarantine},'
                ' {recipients: ["*@tag.example"], action: header}, {senders: ["bot@*"], action: log}]}')
    result = it.send(GOOD)
    check('clean mail is left alone', result.untouched, vars(result))
    result = it.send(BAD)
    check('mail with findings is refused', result.answer == 'y' and result.reply.startswith('550-5.7.1 '), vars(result))
    check('the reply names the rule', '"Your process is a joke" [harsh-tone]' in result.reply, result.reply)
    check('each line of the reply has the code', all(re.match(r'550[- ]5\.7\.1 \S', line) for line in
                                                     result.reply.split('\r\n')), result.reply)
    result = it.send(BAD, recipients=['x@hold.example'])
    check('quarantine', result.passed and result.quarantine == 'decline-lint: 1 warning [harsh-tone]', vars(result))
    result = it.send(BAD, recipients=['X@Tag.example'])
    check('header', result.passed and result.added == [
        ('X-Decline-Lint-Findings', ' 1 warning;\n\twarning: this may read as harsh [harsh-tone]')], vars(result))
    check('log', it.send(BAD, sender='bot@example.org').untouched)
    check('hardest recipient', it.send(BAD, recipients=['x@tag.example', 'y@hold.example']).quarantine is not None)
    check('null sender', it.send(BAD, sender='').untouched)
    check('log lines', 'ABC1: rejected: 1 warning [harsh-tone]\n' in it.log(), it.log())
    check('no word of a mail in the log', 'joke' not in it.log())
    check('stops well', it.stop() == 0, it.log())
    check('the socket is gone', not os.path.exists(it.socket))


def messages_of_one_connection():
    it = Filter()
    client = it.connect()
    answers = [client.send(mail).answer for mail in (GOOD, BAD, GOOD, BAD, GOOD)]
    check('messages do not mix', answers == ['a', 'y', 'a', 'y', 'a'], answers)
    client.command('M', b'<ivo@example.org>\0')
    client.command('R', b'<vale@example.org>\0')
    client.abort()
    check('after an abort', client.send(GOOD).untouched)
    client.close()
    old = it.connect(offered_steps=0x7F)  # as of protocol version 2: each step is answered
    check('an old mail server', [old.send(mail).answer for mail in (GOOD, BAD)] == ['a', 'y'])
    old.close()
    for data in (b'', b'\xff' * 7, b'GET / HTTP/1.0\r\n\r\n', b'\0\0\0\1O', b'\0\0\0\5Oabcd'):
        odd = MilterClient.__new__(MilterClient)
        import socket
        odd.socket = socket.socket(socket.AF_UNIX)
        odd.socket.connect(it.socket)
        odd.socket.sendall(data)
        odd.socket.close()
    check('after all that', it.send(GOOD).untouched)
    it.stop()
    check('no process ended', 'ended' not in it.log(), it.log())


def directives():
    it = Filter()
    result = it.send(b'X-Decline-Lint: skip\r\nx-decline-lint: disable=too-long\r\n' + BAD)
    check('a mail may ask not to be judged', result.passed, vars(result))
    check('and nobody sees it, last field first', result.changed == [
        (2, 'X-Decline-Lint', ''), (1, 'X-Decline-Lint', '')], result.changed)
    body = GOOD_BODY.replace(b'\r\n\r\nKind', b'\r\n%% decline-lint: disable=too-long\r\n\r\nKind')
    result = it.send(HEADER + b'\r\n' + body)
    check('lines for the linter are taken out of the body', result.body == GOOD_BODY, result.body)
    result = it.send(b'X-Decline-Lint-Findings: none, honestly\r\n' + GOOD)
    check('findings of others are taken out', result.changed == [(1, 'X-Decline-Lint-Findings', '')], result.changed)
    it.configure('hooks: {send-anyway: []}')
    it.signal(signal.SIGHUP)
    wait_for('reload', lambda: 'read again' in it.log())
    check('unless the site says no', it.send(b'X-Decline-Lint: skip\r\n' + BAD).answer == 'y')
    it.stop()


def sizes():
    it = Filter('milter: {max-kilobytes: 100}')
    large = HEADER + b'\r\n' + BAD_BODY + b'x' * 70 + b'\r\n' * 100_000
    check('large mail passes', it.send(large).untouched)
    check('large header passes', it.send(b'X-Big: yyyyyyyyyyyyyyyyyyyyyyy\r\n' * 5000 + BAD).untouched)
    check('many recipients pass', it.send(BAD, recipients=[f'a{i}@example.org' for i in range(2000)]).untouched)
    it.configure('milter: {max-kilobytes: 100, large: refuse}')
    it.signal(signal.SIGHUP)
    wait_for('reload', lambda: 'read again' in it.log())
    check('large mail is refused', it.send(large).reply.startswith('552 5.3.4'), it.log())
    check('an empty body', it.send(HEADER + b'\r\n').untouched)
    check('no header', it.send(b'\r\n\r\n').untouched)
    check('binary', it.send(HEADER + b'\r\n' + bytes(range(256)) * 20).answer in ('a', 'y'))
    it.stop()


def reload_and_status():
    metrics = work / 'metrics'
    metrics.mkdir()
    os.chmod(metrics, 0o777)
    it = Filter(f'milter: {{metrics-file: {metrics}/m.prom}}')
    check('before', it.send(BAD).answer == 'y')
    it.configure('milter: {acton: log}')
    it.signal(signal.SIGHUP)
    wait_for('refused settings', lambda: 'were not taken over' in it.log())
    check('the mistake is told', "unknown key 'acton', did you mean 'action'?" in it.log(), it.log())
    check('old settings stay', it.send(BAD).answer == 'y')
    it.configure('hooks: {packs: [nobody]}')
    it.signal(signal.SIGHUP)
    wait_for('unknown pack', lambda: "no rule belongs to a pack 'nobody'" in it.log())
    it.configure('milter: {action: log}')
    it.signal(signal.SIGHUP)
    wait_for('new settings', lambda: 'were read again' in it.log())
    check('new settings count', it.send(BAD).untouched)
    it.signal(signal.SIGUSR1)
    wait_for('status', lambda: '0 passed, 3 stopped (2 rejected, 0 quarantined)' in it.log())
    wait_for('metrics', lambda: (metrics / 'm.prom').exists() and
             'messages_total{result="stopped"} 3\n' in (metrics / 'm.prom').read_text())
    check('reloads', 'reloads_total{result="refused"} 2\n' in (metrics / 'm.prom').read_text())
    it.stop()


def front_and_judge(it):
    """The children of the keeper: the front has threads or holds the listening socket."""
    return children(it.process.pid)


def crashes():
    it = Filter()
    check('before', it.send(GOOD).untouched)
    for victim in front_and_judge(it):
        count = it.log().count('is started again')
        os.kill(victim, signal.SIGKILL)
        wait_for('restart', lambda: it.log().count('is started again') > count)
        wait_for('both again', lambda: len(front_and_judge(it)) == 2)

        def served():
            try:
                return it.send(GOOD).passed
            except (Gone, OSError):
                return False
        wait_for('service', served)
    pids = [it.process.pid] + front_and_judge(it)
    it.process.kill()
    it.process.wait()
    wait_for('nobody outlives the keeper', lambda: not any(alive(pid) for pid in pids))


def alive(pid):
    try:
        return pathlib.Path(f'/proc/{pid}/stat').read_text().rsplit(')', 1)[1].split()[0] not in 'ZX'
    except OSError:
        return False


def one_message_fails():
    """A judge that is stopped answers nobody; the time limit is the front's to keep then."""
    it = Filter('hooks: {time-limit: 1}')
    check('before', it.send(GOOD).untouched)
    processes = front_and_judge(it)
    for pid in processes:
        if len(os.listdir(f'/proc/{pid}/task')) == 1:
            os.kill(pid, signal.SIGSTOP)
    result = it.send(BAD)
    check('it is deferred', result.answer == 'y' and result.reply.startswith('451 4.7.1'), vars(result))
    check('and the log says why', 'deferred: the linter took too long' in it.log(), it.log())
    for pid in processes:
        os.kill(pid, signal.SIGCONT)
    wait_for('judged again', lambda: it.send(BAD).reply.startswith('550'))
    it.configure('hooks: {time-limit: 1, when-linter-fails: send}')
    it.signal(signal.SIGHUP)
    wait_for('reload', lambda: 'read again' in it.log())
    for pid in front_and_judge(it):
        if len(os.listdir(f'/proc/{pid}/task')) == 1:
            os.kill(pid, signal.SIGSTOP)
    check('or passed, by policy', it.send(BAD).untouched, it.log())
    for pid in front_and_judge(it):
        os.kill(pid, signal.SIGCONT)
    it.stop()


def graceful_stop():
    it = Filter()
    client = it.connect()
    client.command('M', b'<ivo@example.org>\0')
    client.command('R', b'<vale@example.org>\0')
    for field in HEADER.split(b'\r\n')[:-1]:
        name, _, value = field.partition(b':')
        client.command('L', name + b'\0' + value + b'\0')
    check('header', client.command('N')[0] == 'c')
    it.signal(signal.SIGTERM)
    wait_for('the socket goes', lambda: not os.path.exists(it.socket))
    check('body', client.command('B', BAD_BODY)[0] == 'c')
    client.macros('E', {'i': 'LAST1'})
    letter, data = client.command('E')
    check('a message on its way is finished', letter == 'y' and data.startswith(b'550'), data)
    check('then it ends', it.process.wait(timeout=120) == 0)
    check('with a last word', '1 stopped (1 rejected' in it.log(), it.log())


def many_at_once():
    it = Filter()
    answers = []
    lock = threading.Lock()

    def send(number):
        client = it.connect()
        for i in range(10):
            result = client.send(BAD if (number + i) % 2 else GOOD)
            with lock:
                answers.append(((number + i) % 2, result.answer))
        client.close()

    threads = [threading.Thread(target=send, args=(n,)) for n in range(20)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    check('each gets its own answer', len(answers) == 200 and all(
        answer == ('y' if bad else 'a') for bad, answer in answers), answers)
    it.stop()
    check('nothing failed', ' 0 failed' in it.log(), it.log())


def tells_senders():
    sink = work / 'sink'
    sink.mkdir()
    os.chmod(sink, 0o777)
    sendmail = work / 'sendmail'
    sendmail.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >{sink}/args.new\ncat >{sink}/mail.new\n'
                        f'mv {sink}/args.new {sink}/args\nmv {sink}/mail.new {sink}/mail\n')
    sendmail.chmod(0o755)
    it = Filter(f'hooks: {{sendmail: [{sendmail}]}}\nmilter: {{action: quarantine, tell-sender: true}}')
    check('held', it.send(BAD).quarantine is not None)
    wait_for('notice', (sink / 'mail').exists)
    check('from nobody', (sink / 'args').read_text() == '-i\n-f\n<>\n--\nivo@example.org\n', (sink / 'args').read_text())
    notice = (sink / 'mail').read_text()
    check('an automatic message', 'Auto-Submitted: auto-replied\n' in notice and 'In-Reply-To: <1@example.org>' in notice)
    check('with the findings', 'this may read as harsh [harsh-tone]' in notice, notice)
    (sink / 'mail').unlink()
    client = MilterClient(it.socket)
    client.connect('192.0.2.7')
    check('a stranger', client.send(BAD).quarantine is not None)
    check('who logged in', client.send(BAD, login='ivo').quarantine is not None)
    client.close()
    wait_for('notice', (sink / 'mail').exists)
    it.stop()
    check('two notices', it.log().count('quarantined') == 4, it.log())  # and the last word


def starts():
    first = Filter()
    second = subprocess.run([program, 'milter', '--no-config', '--socket', 'unix:' + first.socket,
                             *(['--user', 'nobody'] if os.geteuid() == 0 else [])],
                            capture_output=True, text=True, timeout=120)
    check('no second filter', second.returncode == 78 and 'another filter is listening' in second.stderr, second)
    first.process.kill()
    first.process.wait()
    check('its socket is left', os.path.exists(first.socket))
    wait_for('it is gone', lambda: not reachable(first.socket))
    third = subprocess.Popen([program, 'milter', '--no-config', '--socket', 'unix:' + first.socket,
                              *(['--user', 'nobody'] if os.geteuid() == 0 else [])], stderr=subprocess.DEVNULL)
    wait_for('a socket left behind is replaced', lambda: reachable(first.socket))
    third.terminate()
    third.wait()
    for arguments, word in ((['--socket', 'tcp:25'], 'begins with unix:'), (['--no-config'], 'no socket is named'),
                            (['--no-config', '--socket', f'unix:{work}/x', '--user', 'nobodyy'], "no user 'nobodyy'"),
                            (['--no-config', '--socket', 'unix:/nowhere/x', '--user', 'nobody'], '/nowhere/x')):
        run = subprocess.run([program, 'milter', *arguments], capture_output=True, text=True, timeout=120)
        check('start ' + ' '.join(arguments), run.returncode in (64, 78) and word in run.stderr, run)
    if os.geteuid() == 0:
        run = subprocess.run([program, 'milter', '--no-config', '--socket', f'unix:{work}/x'], capture_output=True,
                             text=True, timeout=120)
        check('not as root', run.returncode == 78 and 'does not run as root' in run.stderr, run)


def reachable(path):
    try:
        MilterClient(path).close()
        return True
    except (OSError, Gone):
        return False


def rights():
    if os.geteuid() != 0:
        return
    it = Filter('milter: {socket-mode: 0640, socket-group: daemon}')
    info = os.stat(it.socket)
    import grp
    check('mode', info.st_mode & 0o777 == 0o640, oct(info.st_mode))
    check('group', grp.getgrgid(info.st_gid).gr_name == 'daemon', info.st_gid)
    for pid in [it.process.pid] + front_and_judge(it):
        status = pathlib.Path(f'/proc/{pid}/status').read_text()
        check('no rights', re.search(r'^CapEff:\t0+$', status, re.M) is not None, status)
        check('no groups of root', re.search(r'^Groups:\t(.*)$', status, re.M).group(1).split() in (
            [str(Filter.nobody()[1])], []), status)
    it.stop()


try:
    for test in (verdicts, messages_of_one_connection, directives, sizes, reload_and_status, crashes,
                 one_message_fails, graceful_stop, many_at_once, tells_senders, starts, rights):
        test()
finally:
    import shutil
    shutil.rmtree(work, ignore_errors=True)
print(f'{checks} checks, {failures} failures')
sys.exit(1 if failures or not checks else 0)
