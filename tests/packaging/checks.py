#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for the whole tree: scripts, the broker's files, the folders' rules, words that must not be there."""
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

SOURCE = os.environ.get("DRYDOCK_SOURCE") or os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
TEXT = (".h", ".cpp", ".py", ".sh", ".md", ".txt", ".cmake", ".json", ".in", ".conf", ".xml", ".qrc", ".svg", ".yml")


def path(*parts):
    return os.path.join(SOURCE, *parts)


def read(name):
    with open(path(name), encoding="utf-8") as file:
        return file.read()


def tree():
    """Names of all files that belong to the project."""
    for folder, folders, files in os.walk(SOURCE):
        inside = os.path.relpath(folder, SOURCE)
        folders[:] = [name for name in folders if name not in (".git", "build", "__pycache__", ".cache")]
        for name in files:
            yield os.path.normpath(os.path.join(inside, name))


def code(name):
    return name.endswith((".h", ".cpp"))


def scripts():
    found = []
    for name in tree():
        with open(path(name), "rb") as file:
            if re.match(rb"#!\s*/(usr/)?bin/(env )?(ba)?sh", file.readline()) or name.endswith(".sh"):
                found.append(name)
    return found


class Scripts(unittest.TestCase):
    def testParse(self):
        self.assertIn("packaging/run.sh", scripts())
        for name in scripts():
            done = subprocess.run(["bash", "-n", path(name)], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)

    @unittest.skipUnless(shutil.which("shellcheck"), "no shellcheck here")
    def testShellcheckIsContent(self):
        done = subprocess.run(["shellcheck", "-x", "-P", SOURCE, *map(path, scripts())], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout)

    def testThoseToBeCalledAreExecutable(self):
        for name in ("packaging/run.sh", "packaging/test.sh", "packaging/install-deps.sh", ".ci/run",
                     "packaging/check-chroot.sh", "packaging/check-windows.sh", "packaging/broker/make-accounts"):
            self.assertTrue(os.access(path(name), os.X_OK), name)

    def testHelpAndWrongUse(self):
        for name in ("run.sh", "test.sh", "install-deps.sh", "check-chroot.sh", "check-windows.sh", "broker/make-accounts"):
            for option, status in (("--help", 0), ("--no-such-option", 2)):
                done = subprocess.run([path("packaging", name), option], capture_output=True, text=True,
                                      stdin=subprocess.DEVNULL)
                self.assertEqual(done.returncode, status, f"{name} {option}: {done.stdout}{done.stderr}")
                self.assertIn("usage" if status == 0 or not done.stderr.startswith("make-accounts") else "first",
                              done.stdout + done.stderr)


class Broker(unittest.TestCase):
    def lines(self, name):
        return [line for line in read("packaging/broker/" + name).splitlines() if line and not line.startswith("#")]

    def documented(self):
        """The ACL in the README, as a list of lines."""
        return re.search(r"```acl\n(.*?)```", read("README.md"), re.S).group(1).splitlines()

    def testAclIsWhatTheReadmeSays(self):
        self.assertEqual(self.lines("acl.in") + self.lines("acl-operator.in"), self.documented())

    def testNoRightIsWiderThanItsOwner(self):
        for line in self.lines("acl.in"):
            if line.startswith("pattern"):
                self.assertRegex(line, r"^pattern (read|write) state/%u/[a-z/]+$")
        for line in self.lines("acl-operator.in"):
            self.assertNotIn("state/", line)
            self.assertNotIn("readwrite", line)

    def testConfigurationLimits(self):
        conf = self.lines("mosquitto.conf.in")
        for line in ("allow_anonymous false", "max_queued_bytes 2147483648", "max_inflight_messages 500",
                     "max_packet_size 1048576", "persistent_client_expiration 14d", "autosave_interval 60",
                     "listener @PORT@ 127.0.0.1"):
            self.assertIn(line, conf)

    def make(self, *arguments):
        return subprocess.run([path("packaging/broker/make-accounts"), *arguments], capture_output=True, text=True,
                              stdin=subprocess.DEVNULL)

    def testAccountsArePrivateAndStay(self):
        with tempfile.TemporaryDirectory() as directory:
            target = os.path.join(directory, "broker")
            done = self.make(target, "--port", "1999", "--operator", "op.alice", "--device", "dev-1")
            self.assertEqual(done.returncode, 0, done.stderr)
            secrets = {}
            for folder, _, files in os.walk(target):
                self.assertEqual(stat.S_IMODE(os.stat(folder).st_mode), 0o700, folder)
                for name in files:
                    self.assertEqual(stat.S_IMODE(os.stat(os.path.join(folder, name)).st_mode), 0o600, name)
            for name in ("drydockd", "op.alice", "dev-1"):
                with open(os.path.join(target, "secrets", name)) as file:
                    secrets[name] = file.read()
            self.assertEqual(len(set(secrets.values())), 3)
            self.assertEqual(self.make(target, "--operator", "op.bob").returncode, 0)
            with open(os.path.join(target, "accounts")) as file:
                accounts = file.read()
            self.assertEqual([line.split(":")[0] for line in accounts.splitlines()],
                             ["drydockd", "op.alice", "dev-1", "op.bob"])
            for name, secret in secrets.items():
                self.assertNotIn(secret.strip(), accounts)
                with open(os.path.join(target, "secrets", name)) as file:
                    self.assertEqual(file.read(), secret)
            with open(os.path.join(target, "acl")) as file:
                acl = file.read()
            self.assertIn("topic write fleet/requests/op.alice\n", acl)
            self.assertIn("topic write fleet/requests/op.bob\n", acl)
            for name in ("acl", "mosquitto.conf"):
                with open(os.path.join(target, name)) as file:
                    kept = [line for line in file if not line.startswith("#")]
                self.assertFalse([line for line in kept if "@" in line])

    def testConfigurationStaysUnlessAPortIsGiven(self):
        with tempfile.TemporaryDirectory() as directory:
            conf = os.path.join(directory, "mosquitto.conf")

            def made(*arguments):
                self.assertEqual(self.make(directory, *arguments).returncode, 0)
                with open(conf) as file:
                    return file.read()

            self.assertIn("\nlistener 1883 127.0.0.1\n", made())
            with open(conf, "a") as file:
                file.write("# changed by hand\n")
            self.assertIn("# changed by hand", made("--device", "dev-1"))
            anew = made("--port", "1999")
            self.assertIn("\nlistener 1999 127.0.0.1\n", anew)
            self.assertNotIn("# changed by hand", anew)
            self.assertIn("listener 1999", made("--device", "dev-2"))

    def testPortsThatAreNoneAreRefused(self):
        with tempfile.TemporaryDirectory() as directory:
            for port in ("0", "65536", "99999999999999999999", "-1", "01883", "many", ""):
                self.assertEqual(self.make(os.path.join(directory, "b"), "--port", port).returncode, 2, port)
            self.assertEqual(os.listdir(directory), [])
            self.assertEqual(self.make(os.path.join(directory, "b"), "--port", "65535").returncode, 0)

    def testNamesThatWouldWidenRightsAreRefused(self):
        with tempfile.TemporaryDirectory() as directory:
            for option, name in (("--device", "op.alice"), ("--device", "drydockd"), ("--device", "+"),
                                 ("--device", "a/b"), ("--device", ".."), ("--device", "#"), ("--device", "a:b"),
                                 ("--device", ""), ("--device", "a" * 129), ("--operator", "alice"),
                                 ("--operator", "op."), ("--operator", "op.a/#"), ("--operator", "op.A")):
                done = self.make(os.path.join(directory, "b"), option, name)
                self.assertEqual(done.returncode, 2, f"{option} {name!r} was taken")
                self.assertFalse(os.path.exists(os.path.join(directory, "b")))


class Readme(unittest.TestCase):
    def testDeviceIsTheOneThatIsTested(self):
        shown = re.search(r"```python\n(.*?)```", read("README.md"), re.S).group(1)
        self.assertEqual(shown, read("tests/e2e/plain_device.py"))

    def testFilesItNamesExist(self):
        for name in re.findall(r"\]\(([^)#:]+)\)", read("README.md") + read("CONTRIBUTING.md")):
            self.assertTrue(os.path.exists(path(name)), name)


class Folders(unittest.TestCase):
    def links(self):
        """Library → what its CMakeLists.txt links, directly or through others; and library → folder."""
        direct, folder_of = {}, {}
        for name in tree():
            if os.path.basename(name) != "CMakeLists.txt" or name.startswith("tests"):
                continue
            text = re.sub(r"#.*", "", read(name))
            for call in re.findall(r"drydock_library\(([^)]*)\)", text):
                library, *words = call.split()
                # A library may stand there more than once, each time under another condition.
                direct.setdefault(library, set()).update(
                    word[len("drydock::"):] for word in words if word.startswith("drydock::"))
                folder_of[library] = os.path.dirname(name)
        reach = {}

        def closure(library):
            if library not in reach:
                reach[library] = set()
                for other in direct.get(library, ()):
                    reach[library] |= {other} | closure(other)
            return reach[library]

        for library in direct:
            closure(library)
        return reach, folder_of

    def testIncludesFollowTheLinkLines(self):
        reach, folder_of = self.links()
        self.assertIn("fleet", reach)
        owners = {}
        for library, folder in folder_of.items():
            owners.setdefault(folder, set()).add(library)
        wrong = []
        for name in filter(code, tree()):
            owner = next((owners[folder] for folder in sorted(owners, key=len, reverse=True)
                          if name.startswith(folder + "/")), None)
            if owner is None or name.startswith("tests/"):
                continue
            for included in re.findall(r'^#include "([^"]+)"', read(name), re.M):
                candidates = [folder for folder in ("app/" + included, included)
                              if os.path.exists(path(folder))]
                if not candidates:
                    continue
                target = next((owners[folder] for folder in sorted(owners, key=len, reverse=True)
                               if candidates[0].startswith(folder + "/")), None)
                if target and target != owner and not any(target & reach[library] for library in owner):
                    wrong.append(f"{name} includes {included}, but {owner} does not link {target}")
        self.assertEqual(wrong, [])

    def includes(self, *folders):
        for name in filter(code, tree()):
            if name.startswith(tuple(folder + "/" for folder in folders)):
                for included in re.findall(r'^#include [<"]([^>"]+)[>"]', read(name), re.M):
                    yield name, included

    def testDomainKnowsNoQt(self):
        for name, included in self.includes("app/platform", "app/fleet", "app/crypto", "app/wire", "app/device"):
            if not name.startswith("app/platform/process/"):
                self.assertNotRegex(included, r"^Q", name)

    def testNothingBelowViewsKnowsPixels(self):
        below = [folder for folder in ("app/platform", "app/fleet", "app/crypto", "app/wire", "app/broker", "app/storage",
                                       "app/replica", "app/rollout", "app/client", "app/device", "app/service",
                                       "app/ctl", "models")]
        for name, included in self.includes(*below):
            self.assertNotRegex(included, r"^(QtWidgets|QtCharts|QtGui|QWidget|QApplication|QChart|QPainter|QPixmap|"
                                          r"QDialog|QMainWindow|QTableView|QAbstractItemView|views/)", name)

    def testViewsSpeakNoProtocol(self):
        for name, included in self.includes("views"):
            self.assertNotRegex(included, r"^(nlohmann/|mosquitto|QTcpSocket|QSql|curl/|broker/|storage/|replica/)", name)

    # Headers that not every system has, and those whose contents are another's on each.
    SYSTEMS = re.compile(r"(unistd|fcntl|poll|pthread|signal|csignal|spawn|dirent|dlfcn|netdb|termios|malloc|io|direct|"
                         r"process|windows|winsock2|ws2tcpip|aclapi|sddl|pwd|grp|glob|syslog|sched|sysexits|strings|"
                         r"(sys|netinet|arpa|net|linux|asm|bits)/.*)(\.h)?")

    def testOnlyThePlatformKnowsTheSystem(self):
        for name, included in self.includes("app", "models", "views"):
            if not name.startswith("app/platform/"):
                self.assertIsNone(self.SYSTEMS.fullmatch(included), f"{name} includes {included}")

    def testOfASystemThereIsTheOtherToo(self):
        names = [name for name in tree() if name.startswith("app/platform/")]
        alone = ("app/platform/security_windows.cpp",)  # what POSIX has a mode for
        for name in names:
            for this, other in (("posix", "windows"), ("windows", "posix")):
                if name.endswith(f"_{this}.cpp") and name not in alone:
                    self.assertIn(name.replace(f"_{this}.cpp", f"_{other}.cpp"), names)
                    self.assertIn(name.replace(f"_{this}.cpp", ".h"), names)

    def testSourcesNameTheirLicence(self):
        for name in tree():
            if code(name) or os.path.basename(name) == "CMakeLists.txt" or name.endswith((".cmake", ".sh")):
                start = "".join(read(name).splitlines(keepends=True)[:2])
                self.assertIn("SPDX-License-Identifier: GPL-3.0-or-later", start, name)


class Words(unittest.TestCase):
    # In pieces, so that this file does not hold them.
    FORBIDDEN = [
        ("registry." + "npmjs", "a package registry"), ("py" + "pi.org", "a package registry"),
        ("files." + "pythonhosted", "a package registry"), ("crates" + ".io", "a package registry"),
        ("deb." + "debian.org", "a mirror of the distribution"), ("archive." + "ubuntu.com", "a mirror"),
        ("/wo" + "rk/", "a path of somebody's machine"), ("/home" + "/", "a path of somebody's machine"),
        ("/ro" + "ot/", "a path of somebody's machine"), ("../sha" + "red", "a path outside the tree"),
        ("ghp" + "_", "a secret"), ("xox" + "b-", "a secret"), ("AK" + "IA", "an access key"),
        ("BEGIN RSA PRIV" + "ATE KEY", "a key"), ("BEGIN PRIV" + "ATE KEY", "a key"),
        ("BEGIN OPENSSH PRIV" + "ATE KEY", "a key"),
    ]
    # Published examples of the AWS documentation.
    KNOWN = ("AK" + "IAIOSFODNN7EXAMPLE", "AK" + "IDEXAMPLE")

    def testNoneIsInTheTree(self):
        found = []
        for name in tree():
            if not (name.endswith(TEXT) or "." not in os.path.basename(name)) or name == "COPYING":
                continue
            try:
                text = read(name)
            except UnicodeDecodeError:
                continue
            for known in self.KNOWN:
                text = text.replace(known, "")
            for word, what in self.FORBIDDEN:
                if word in text:
                    found.append(f"{name}: {word} ({what})")
        self.assertEqual(found, [])

    def testNoFileIsAnArtefact(self):
        for name in tree():
            self.assertFalse(name.endswith((".o", ".so", ".a", ".pyc", ".orig", ".rej", ".swp")), name)


class OneFilesNames(unittest.TestCase):
    """Sources are compiled together: what one keeps to itself would stand before what a header gives the next."""
    GIVEN = re.compile(r"(?:inline |extern )?(?:constexpr|const) [^=({]*?\b(\w+)\s*[={;]")
    KEPT = re.compile(r"constexpr .*?\b(\w+)\s*[={(]")

    def testNoneHidesAConstantOfAHeader(self):
        given = {}
        sources = [name for name in tree() if code(name) and name.startswith(("app/", "models/", "views/"))]
        for name in (name for name in sources if name.endswith(".h")):
            for line in read(name).splitlines():
                if match := self.GIVEN.match(line):
                    given.setdefault(match.group(1), name)
        self.assertIn("mostWaves", given)
        found = []
        for name in (name for name in sources if name.endswith(".cpp")):
            for part in re.findall(r"^namespace \{\n(.*?)^\} // namespace$", read(name), re.M | re.S):
                for line in part.splitlines():
                    match = self.KEPT.match(line)
                    library = os.path.dirname(name).split("/")[0]
                    if match and (header := given.get(match.group(1))) and self.isSeen(header, library):
                        found.append(f"{name}: {match.group(1)} hides that of {header}")
        self.assertEqual(found, [])

    @staticmethod
    def isSeen(header, library):
        """What is below app/fleet, or in models for models, is seen everywhere in them."""
        return header.startswith("app/fleet/") or (library == "models" and header.startswith("models/"))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"])
