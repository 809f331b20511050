// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/child_process.h"

#include "platform/process/child_binding.h"
#include "platform/workstation.h"

#include <QStandardPaths>

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
    m_binding = std::make_unique<platform::ChildBinding>(m_process);
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
    m_binding->started();
    return {};
}

bool ChildProcess::hasEnded(std::chrono::milliseconds longest)
{
    return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(int(longest.count()));
}

void ChildProcess::requestStop()
{
    if (m_process.state() != QProcess::NotRunning)
        m_binding->requestEnd();
}

void ChildProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_binding->requestEnd();
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
    if (found.isEmpty()) {
        QStringList folders;
        for (const std::filesystem::path& folder : platform::serverFolders())
            folders.append(QString::fromStdString(folder.string()));
        found = QStandardPaths::findExecutable(wanted, folders);
    }
    return found.toStdString();
}

} // namespace drydock::client
