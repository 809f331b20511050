// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packages/package_words.h"

#include <QCoreApplication>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct PackageWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::PackageWords)
};

} // namespace

QString words(PackageState state)
{
    switch (state) {
    case PackageState::Draft:
        return PackageWords::tr("Draft");
    case PackageState::Published:
        return PackageWords::tr("Published");
    case PackageState::Deprecated:
        return PackageWords::tr("Deprecated");
    }
    return {};
}

QString modelWords(const client::PackageInfo& package)
{
    if (package.hardwareModels.empty())
        return PackageWords::tr("all models");
    const QString first = QString::fromStdString(package.hardwareModels.front());
    if (package.hardwareModels.size() == 1)
        return first;
    return PackageWords::tr("%1 +%2", "the first model, how many more")
        .arg(first)
        .arg(package.hardwareModels.size() - 1);
}

QStringList modelNames(const client::PackageInfo& package)
{
    QStringList names;
    for (const std::string& model : package.hardwareModels)
        names << QString::fromStdString(model);
    return names;
}

QString dash()
{
    return QStringLiteral("–");
}

} // namespace drydock::models
