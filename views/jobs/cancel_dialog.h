// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_store.h"
#include "views/widgets/dialog.h"

class QLineEdit;

namespace drydock::views {

class ThemeSource;

/// Asks before a job is canceled, and says what becomes of its devices.
class CancelDialog : public Dialog
{
    Q_OBJECT

public:
    enum class Force { No, Yes };

    CancelDialog(const ThemeSource& theme, const client::JobSummary& job, Force force, QWidget* parent);

    /// What the operator gave as the reason; may be empty.
    [[nodiscard]] QString why() const;

    /// What becomes of devices that wait, and of those that have begun.
    [[nodiscard]] static QString consequences(const client::JobSummary& job, Force force);

private:
    QLineEdit* m_why;
};

} // namespace drydock::views
