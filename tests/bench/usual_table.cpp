// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/usual_table.h"

#include "bench/figures.h"
#include "bench/process_figures.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include <memory>

namespace drydock::bench {
namespace {

constexpr int columns = 10;

void fill(QStandardItemModel& model, int devices)
{
    for (int device = 0; device < devices; ++device) {
        QList<QStandardItem*> row;
        // Numbers that are scattered, as devices come.
        const int number = int(qint64(device) * 7919 % devices);
        row.append(new QStandardItem(QStringLiteral("dev-%1").arg(number, 7, 10, QLatin1Char('0'))));
        for (int column = 1; column < columns; ++column)
            row.append(new QStandardItem(QStringLiteral("value %1").arg((number + column) % 40)));
        model.appendRow(row);
    }
}

} // namespace

void measureUsualTable(int devices)
{
    const std::string size = std::to_string(devices);
    const auto once = [&](const char* what, const char* unit, double value) {
        print("Qt's usual table, " + size + " devices: " + what, unit, {value, 0, 1});
    };
    const std::size_t before = residentBytes();
    auto model = std::make_unique<QStandardItemModel>(0, columns);
    QSortFilterProxyModel proxy;
    once("fill", "ms", timed([&] { fill(*model, devices); }));
    once("show", "ms", timed([&] {
             proxy.setSourceModel(model.get());
             (void)proxy.rowCount();
         }));
    proxy.setFilterKeyColumn(-1);
    once("memory", "MB", double(residentBytes() - before) / 1e6);
    once("filter", "ms", timed([&] { proxy.setFilterFixedString(QStringLiteral("0417")); }));
    once("take the filter away", "ms", timed([&] { proxy.setFilterFixedString({}); }));
    once("sort", "ms", timed([&] { proxy.sort(0); }));
}

} // namespace drydock::bench
