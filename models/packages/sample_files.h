// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"
#include "models/packages/package_store.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace drydock::models {

/// Package files to try updates with, for who has none at hand: a few megabytes of nothing, in a directory
/// that goes with this object.
class SampleFiles
{
public:
    /// A new file, "app-2.0.0.bin" or of a version above all that the store has.
    [[nodiscard]] Expected<QString> make(const PackageStore& store);
    [[nodiscard]] Expected<QString> make(const std::string& version);

private:
    std::unique_ptr<QTemporaryDir> m_directory; ///< made for the first file
};

} // namespace drydock::models
