"""A real queue: a scheduler of CUPS of our own, before a printer that speaks IPP Everywhere, both on ports of this machine alone.

Nothing of the machine's own printing is touched: every folder is ours and goes with us. What the printer is told of a job, and its pages, are kept
by the printer's own command."""
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time

NAME = 'Table'
LOOKED_FOR = [('cupsd', 'cups-daemon'), ('lpadmin', 'cups-client'), ('ippeveprinter', 'cups-ipp-utils'),
              ('pdftopdf', 'cups-filters-core-drivers')]
PATHS = os.pathsep.join([os.environ['PATH'], '/usr/sbin', '/usr/lib/cups/filter'])

SCHEDULER = """
LogLevel info
Listen 127.0.0.1:{port}
Browsing Off
WebInterface No
DefaultAuthType None
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

FOLDERS = ['ServerRoot', 'StateDir', 'CacheDir', 'RequestRoot', 'TempDir']

# What the printer does with a job: its pages and what was asked with them, side by side.
COMMAND = """#!/bin/sh
kept=$(mktemp "$(dirname "$0")/job-XXXXXX")
env | grep '^IPP_' > "$kept.asked"
cp "$1" "$kept.pages"
mv "$kept.pages" "$kept.pdf"
"""


def missing():
    """The packages a real queue needs and this machine lacks."""
    return [package for program, package in LOOKED_FOR if shutil.which(program, path=PATHS) is None]


def free_port():
    with socket.socket() as door:
        door.bind(('127.0.0.1', 0))
        return door.getsockname()[1]


def wait_for(look, what):
    for _ in range(300):
        if found := look():
            return found
        time.sleep(0.1)
    raise AssertionError(f'waited for {what}')


def answers(port):
    with socket.socket() as door:
        return door.connect_ex(('127.0.0.1', port)) == 0


class Queue:
    """where() is for CUPS_SERVER."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix='sos-queue-', dir='/tmp')
        self.arrived = os.path.join(self.folder, 'arrived')
        self.port, self.printer_port = free_port(), free_port()
        os.mkdir(self.arrived)
        self.processes = []
        try:
            self._start_scheduler()
            self._start_printer()
            self._add_printer()
        except BaseException:
            self.close()
            raise

    def where(self):
        return f'127.0.0.1:{self.port}'

    def jobs(self):
        """(what was asked as a dictionary, the pages), the first sent first."""
        stems = [name[:-4] for name in os.listdir(self.arrived) if name.endswith('.pdf')]
        return [self._read(stem) for stem in sorted(stems, key=lambda stem: os.stat(os.path.join(self.arrived, stem + '.pdf')).st_mtime_ns)]

    def spooled(self):
        """Files with pages that the scheduler still holds."""
        return [name for name in os.listdir(os.path.join(self.folder, 'RequestRoot')) if name.startswith('d')]

    def log(self):
        with open(os.path.join(self.folder, 'scheduler.log')) as file:
            return file.read()

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _read(self, stem):
        path = os.path.join(self.arrived, stem)
        with open(path + '.asked') as file:
            asked = dict(line.rstrip('\n').split('=', 1) for line in file if '=' in line)
        with open(path + '.pdf', 'rb') as file:
            return asked, file.read()

    def _start_scheduler(self):
        """As the one who tests; where that is root, CUPS asks for somebody less to run what it starts."""
        root = os.geteuid() == 0
        lines = [f'{name} {os.path.join(self.folder, name)}' for name in FOLDERS]
        lines += [f'{name}Log {os.path.join(self.folder, "scheduler.log")}' for name in ('Access', 'Error', 'Page')]
        for name in FOLDERS:
            os.mkdir(os.path.join(self.folder, name))
        if root:
            lines += ['User lp', 'Group lp', 'SystemGroup root']
            lp = pwd.getpwnam('lp')
            for name in ['', *FOLDERS]:
                os.chown(os.path.join(self.folder, name), lp.pw_uid, lp.pw_gid)
        files, rules = os.path.join(self.folder, 'cups-files.conf'), os.path.join(self.folder, 'cupsd.conf')
        with open(files, 'w') as file:
            file.write('\n'.join(lines) + '\n')
        with open(rules, 'w') as file:
            file.write(SCHEDULER.format(port=self.port))
        self._run('cupsd', '-f', '-c', rules, '-s', files)
        wait_for(lambda: answers(self.port), 'the scheduler to answer')

    def _start_printer(self):
        """It wants a bus to announce itself on and is told not to: that of the session will do, where nobody listens."""
        command = os.path.join(self.arrived, 'keep')
        with open(command, 'w') as file:
            file.write(COMMAND)
        os.chmod(command, 0o700)
        environment = dict(os.environ, DBUS_SYSTEM_BUS_ADDRESS=os.environ['DBUS_SESSION_BUS_ADDRESS'])
        spool = os.path.join(self.folder, 'printer')
        os.mkdir(spool)
        self._run('ippeveprinter', '-r', 'off', '-2', '-n', 'localhost', '-p', str(self.printer_port), '-d', spool, '-f', 'application/pdf', '-c',
                  command, NAME, environment=environment)
        wait_for(lambda: answers(self.printer_port), 'the printer to answer')

    def _add_printer(self):
        subprocess.run([self._find('lpadmin'), '-h', self.where(), '-p', NAME, '-E', '-v', f'ipp://localhost:{self.printer_port}/ipp/print', '-m',
                        'everywhere'], check=True, capture_output=True)

    def _find(self, program):
        return shutil.which(program, path=PATHS)

    def _run(self, program, *arguments, environment=None):
        self.processes.append(subprocess.Popen([self._find(program), *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment))
