// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/device_fields.h"

namespace drydock::models {

/// The columns of the table of devices, in their first order. Job shows what the job brings.
enum class DeviceColumn { Online, Id, Model, Groups, Reported, Desired, State, Progress, Seen, Job };
inline constexpr int deviceColumnCount = 10;

/// What a column shows, so that a change of it changes the column's order.
[[nodiscard]] constexpr client::FieldSet fieldsOf(DeviceColumn column)
{
    using client::Field;
    client::FieldSet fields;
    switch (column) {
    case DeviceColumn::Id:
        return fields;
    case DeviceColumn::Online:
        return client::FieldSet(Field::Online);
    case DeviceColumn::Model:
        return client::FieldSet(Field::Model);
    case DeviceColumn::Groups:
        return client::FieldSet(Field::Groups);
    case DeviceColumn::Reported:
        return client::FieldSet(Field::SoftwareVersion);
    case DeviceColumn::Desired:
        return client::FieldSet(Field::DesiredVersion);
    case DeviceColumn::State:
        for (const Field field : {Field::State, Field::Phase, Field::Reason, Field::Seen,
                                  Field::SoftwareVersion, Field::DesiredVersion})
            fields.add(field);
        return fields;
    case DeviceColumn::Progress:
        return client::FieldSet(Field::Progress);
    case DeviceColumn::Seen:
        return client::FieldSet(Field::Seen);
    case DeviceColumn::Job:
        return client::FieldSet(Field::Package);
    }
    return fields;
}

} // namespace drydock::models
