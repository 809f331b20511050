// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/span_list_model.h"

#include <cstdint>
#include <string>

namespace drydock::models {

/// What a version is beside its number.
enum class VersionTag : std::uint8_t { None, Latest, Deprecated, Draft, NotStaged };

/// How many devices report a version.
struct VersionRow
{
    std::string version; ///< empty: not reported
    std::uint32_t count = 0;
    std::uint32_t of = 0; ///< all devices of the package
    VersionTag tag = VersionTag::None;
    bool operator==(const VersionRow&) const = default;
};

/// Versions of one package by the devices that report them, the highest first, what is not reported last.
class VersionModel : public SpanListModel<VersionRow>
{
    Q_OBJECT

public:
    enum Role {
        CountRole = Qt::UserRole + 1, ///< int
        TotalRole,                    ///< int: devices of the package
        TagRole,                      ///< int of VersionTag
        IsReportedRole,               ///< bool
        QueryRole                     ///< QString; empty where no query finds them
    };
    Q_ENUM(Role)

    using SpanListModel::SpanListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
};

} // namespace drydock::models
