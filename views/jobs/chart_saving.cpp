// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/chart_saving.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

#include <utility>

namespace drydock::views {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChartSaving)
};

QString suffix(ChartFile kind)
{
    switch (kind) {
    case ChartFile::Png:
        return QStringLiteral("png");
    case ChartFile::Svg:
        return QStringLiteral("svg");
    case ChartFile::Csv:
        return QStringLiteral("csv");
    }
    return {};
}

} // namespace

void askAndSave(QWidget& parent, ChartFile kind, const QString& name, Navigator& navigator, ChartWriter write)
{
    static const QRegularExpression notForFiles(QStringLiteral("[^\\w.]+"),
                                                QRegularExpression::UseUnicodePropertiesOption);
    auto* dialog = new QFileDialog(&parent, Words::tr("Save chart"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix(kind));
    dialog->setNameFilter(QStringLiteral("*.%1").arg(suffix(kind)));
    dialog->selectFile(QString(name).replace(notForFiles, QStringLiteral("-")) + QLatin1Char('.') +
                       suffix(kind));
    QObject::connect(
        dialog, &QFileDialog::fileSelected, &parent,
        [&navigator, write = std::move(write)](const QString& path) {
            const QString file = QFileInfo(path).fileName();
            if (const auto saved = write(path); !saved)
                navigator.tell(failureNotice(Words::tr("%1 was not saved").arg(file), saved.error()));
            else
                navigator.tell(
                    {.kind = Notice::Kind::Done, .title = Words::tr("Saved %1").arg(file), .text = path});
        });
    dialog->open();
}

} // namespace drydock::views
