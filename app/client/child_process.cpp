// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/child_process.h"

#include <sys/prctl.h>
#include <unistd.h>

#include <QStandardPaths>

#include <csignal>
#include <fstream>
#include <utility>

namespace drydock::client {
namespace {

constexpr int stopMilliseconds = 5'000;
constexpr std::streamoff tailBytes = 1'500;

} // namespace

ChildProcess::ChildProcess(std::string name, std::filesystem::path logFile)
    : m_name(std::move(name)), m_logFile(std::move(logFile))
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(QString::fromStdString(m_logFile.string()), QIODevice::Append);
    m_process.setStandardInputFile(QProcess::nullDevice());
    // Between fork and exec, in the child. It leaves our process group, so that Ctrl+C reaches us alone and
    // we end the children in order; and it dies with us, also if we died before it could ask for that.
    m_process.setChildProcessModifier([parent = ::getpid()] {
        sigset_t none;
        ::sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr); // we may hold signals back; it shall hear them
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(1);
    });
}

ChildProcess::~ChildProcess()
{
    stop();
}

Expected<void> ChildProcess::start(const std::filesystem::path& program,
                                   const std::vector<std::string>& arguments)
{
    QStringList list;
    for (const std::string& argument : arguments)
        list.append(QString::fromStdString(argument));
    m_process.start(QString::fromStdString(program.string()), list);
    if (!m_process.waitForStarted())
        return fail(ErrorCode::Unavailable, m_name + " (" + program.string() + ") cannot be started: " +
                                                m_process.errorString().toStdString());
    return {};
}

bool ChildProcess::hasEnded(std::chrono::milliseconds longest)
{
    return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(int(longest.count()));
}

void ChildProcess::requestStop()
{
    if (m_process.state() != QProcess::NotRunning)
        m_process.terminate();
}

void ChildProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(stopMilliseconds)) {
        m_process.kill();
        m_process.waitForFinished(stopMilliseconds);
    }
}

std::string ChildProcess::logTail() const
{
    std::ifstream stream(m_logFile, std::ios::binary | std::ios::ate);
    const std::streamoff size = stream.tellg();
    if (size <= 0)
        return {};
    stream.seekg(std::max<std::streamoff>(0, size - tailBytes));
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::string ChildProcess::obituary() const
{
    const std::string end = m_process.exitStatus() == QProcess::CrashExit
                                ? " was killed or crashed"
                                : " ended with status " + std::to_string(exitStatus());
    const std::string tail = logTail();
    return m_name + end + (tail.empty() ? "" : "; its log ends:\n" + tail);
}

std::filesystem::path findProgram(const std::string& name)
{
    const QString wanted = QString::fromStdString(name);
    QString found = QStandardPaths::findExecutable(wanted);
    if (found.isEmpty())
        found = QStandardPaths::findExecutable(
            wanted,
            {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"), QStringLiteral("/sbin")});
    return found.toStdString();
}

} // namespace drydock::client
