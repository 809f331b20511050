// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/error.h"

#include <QAbstractListModel>
#include <QString>

#include <thread>
#include <vector>

namespace drydock::models {

/// Filter lines that somebody gave names: a list in the order they were made, kept in a file.
class SavedFilters : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { TextRole = Qt::UserRole }; ///< the filter line; DisplayRole is its name

    /// Reads the file at `path`: JSON, a few hundred bytes. One that is not there is an empty list; one that
    /// is damaged stays as it is, `problem` says so, and nothing is written over it.
    explicit SavedFilters(QString path, QObject* parent = nullptr);
    ~SavedFilters() override;
    SavedFilters(const SavedFilters&) = delete;
    SavedFilters& operator=(const SavedFilters&) = delete;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Why nothing is kept; empty while all is well.
    [[nodiscard]] QString problem() const { return m_problem; }

    /// A name that is there already gets the new text.
    void add(const QString& name, const QString& text);
    /// False where another filter has the name, or it is empty.
    [[nodiscard]] bool rename(int row, const QString& name);
    void remove(int row);

Q_SIGNALS:
    void problemChanged();

private:
    struct Filter
    {
        QString name;
        QString text;
    };

    void read();
    void write();
    void setProblem(const QString& problem);
    [[nodiscard]] int rowOf(const QString& name) const;

    QString m_path;
    std::vector<Filter> m_filters;
    QString m_problem;
    bool m_isDamaged = false;
    std::jthread m_writer; ///< of the last change; it waits for those before
};

} // namespace drydock::models
