// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packages/package_store.h"
#include "models/packages/package_usage.h"
#include "models/packages/stage_draft.h"
#include "models/packages/staging_draft.h"
#include "views/theme/theme_source.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace drydock::views {

class ElidedLabel;
class TextLabel;

/// What is known of a file before it is staged, and what is wrong with it.
class StageForm : public QWidget
{
    Q_OBJECT

public:
    StageForm(const ThemeSource& theme, models::StagingDraft& draft, const models::PackageStore& store,
              const models::PackageUsage& usage, QWidget* parent = nullptr);

    /// Why the service is not there to take it; empty: it is.
    void setServed(const QString& whyNot);

Q_SIGNALS:
    void stageRequested();
    void discarded();

private:
    QLineEdit* addLine(QVBoxLayout& layout, models::StageField field, const QString& label,
                       const QString& placeholder = {});
    void addProblem(QVBoxLayout& layout, models::StageField field);
    void addButtons(QVBoxLayout& layout);
    void explain();
    void refresh();
    void read();
    void check();

    const ThemeSource& m_theme;
    const models::PackageStore& m_store;
    const models::PackageUsage& m_usage;
    models::StagingDraft& m_draft;
    QString m_whyNotServed;
    ElidedLabel* m_file;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_version = nullptr;
    QLineEdit* m_models = nullptr;
    QLineEdit* m_minimum = nullptr;
    QPlainTextEdit* m_notes = nullptr;
    QCheckBox* m_sign = nullptr;
    QLineEdit* m_password = nullptr;
    QCheckBox* m_publish = nullptr;
    QPushButton* m_stage = nullptr;
    std::map<models::StageField, TextLabel*> m_problems;
    bool m_isShowing = false; ///< fields change because the draft does
};

} // namespace drydock::views
