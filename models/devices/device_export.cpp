// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/device_export.h"

#include "models/devices/device_model.h"

#include <QElapsedTimer>
#include <QSaveFile>

#include <string>
#include <tuple>
#include <vector>

namespace drydock::models {
namespace {

constexpr std::size_t blockSize = std::size_t{256} * 1024;
constexpr qint64 progressEvery = 100; ///< ms

enum class Written { All, Canceled, Failed };

template <typename OnProgress>
Written write(QSaveFile& file, const DeviceLines& lines, const std::vector<client::Row>& rows,
              const std::stop_token& stop, OnProgress onProgress)
{
    if (!file.open(QIODevice::WriteOnly))
        return Written::Failed;
    const auto put = [&file](std::string& bytes) {
        const bool isWritten = file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size());
        bytes.clear();
        return isWritten;
    };
    QElapsedTimer sinceProgress;
    sinceProgress.start();
    std::string block;
    lines.appendHead(block);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        lines.append(block, rows[i], i == 0);
        if (block.size() < blockSize)
            continue;
        if (stop.stop_requested())
            return Written::Canceled;
        if (!put(block))
            return Written::Failed;
        if (sinceProgress.hasExpired(progressEvery)) {
            sinceProgress.start();
            onProgress(i + 1);
        }
    }
    lines.appendEnd(block);
    if (stop.stop_requested())
        return Written::Canceled;
    return put(block) && file.commit() ? Written::All : Written::Failed;
}

} // namespace

DeviceExport::DeviceExport(QObject* parent) : QObject(parent) {}

DeviceExport::~DeviceExport() = default;

void DeviceExport::start(const DeviceModel& model, ExportFormat format, const QString& path)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_worker = std::jthread([this, snapshot = model.snapshot(), index = model.index(), format, path,
                             keys = model.keyColumns()](const std::stop_token& stop) mutable {
        // Goes away unwritten unless it is committed.
        QSaveFile file(path);
        const DeviceLines lines(snapshot, format, keys);
        std::vector<client::Row> rows = index->rows();
        // Those gone that only a held order still shows.
        std::erase_if(rows, [&snapshot](client::Row row) { return !snapshot.alive[row]; });
        const auto all = qulonglong(rows.size());
        const Written written = write(file, lines, rows, stop, [this, all](std::size_t done) {
            QMetaObject::invokeMethod(
                this, [this, done, all] { Q_EMIT progressed(qulonglong(done), all); }, Qt::QueuedConnection);
        });
        const QString problem = written == Written::Failed
                                    ? tr("%1 cannot be written: %2").arg(path, file.errorString())
                                    : QString();
        // Let go of on the model's thread, which changes in place what only it holds, and looks at the count.
        QMetaObject::invokeMethod(
            this,
            [this, problem, written,
             held = std::tuple(std::move(snapshot), std::move(index), std::move(keys))] {
                finish(problem, written == Written::Canceled);
            },
            Qt::QueuedConnection);
    });
}

void DeviceExport::cancel()
{
    m_worker.request_stop();
}

void DeviceExport::finish(const QString& problem, bool canceled)
{
    m_isRunning = false;
    Q_EMIT finished(problem, canceled);
}

} // namespace drydock::models
