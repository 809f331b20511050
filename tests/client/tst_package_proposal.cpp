// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/package_info.h"
#include "client/package_proposal.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace drydock;
using namespace drydock::client;
using nlohmann::json;

namespace {

json shown()
{
    return {{"name", "agent"},
            {"version", "2.1.0"},
            {"state", "PUBLISHED"},
            {"file", "agent.bin"},
            {"size", 43'800'000},
            {"sha256", "41d0"},
            {"hardwareModels", {"rpi4"}},
            {"minimumVersion", nullptr},
            {"signed", true},
            {"stagedBy", "op.local"},
            {"created", "2026-03-01T12:00:00Z"},
            {"expires", "2027-03-01T12:00:00Z"},
            {"notes", ""}};
}

} // namespace

class TestPackageProposal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileNameTellsNameAndVersion_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("version");
        const auto row = [](const char* file, const char* name, const char* version) {
            QTest::newRow(*file ? file : "empty") << file << name << version;
        };
        row("vision-agent-2.2.0.tar.zst", "vision-agent", "2.2.0");
        row("app_1.2.3.bin", "app", "1.2.3");
        row("modem-firmware-v7.4.0.img", "modem-firmware", "7.4.0");
        row("modem-firmware-v7.4.img", "modem-firmware", "7.4.0");
        row("Base Image 12.6.0.IMG", "base-image", "12.6.0");
        row("agent-2.2.0-rc.1.tar.gz", "agent", "2.2.0-rc.1");
        row("agent-2.2.0-rc1.tar.gz", "agent", "2.2.0-rc1");
        row("agent-2.2.0-rpi4.tar.gz", "agent", "2.2.0");
        row("agent_2.2.0_arm64.deb", "agent", "2.2.0");
        row("ca-bundle-2024.11.0.tgz", "ca-bundle", "2024.11.0");
        row("agent-1.02.3.bin", "agent", "1.2.3");
        row("agent2.1.0.bin", "agent", "2.1.0");
        row("rpi4-agent-1.0.bin", "rpi4-agent", "1.0.0");
        row("agent-1.2.3.4.bin", "agent", "1.2.3");
        row("agent.bin", "agent", "");
        row("1.2.3.bin", "", "1.2.3");
        row("ca-bundle-2024-11.zip", "ca-bundle-2024-11", "");
        row("---.bin", "", "");
        row(".tar", "tar", "");
        row("", "", "");
    }
    void fileNameTellsNameAndVersion()
    {
        QFETCH(QString, file);
        const PackageProposal proposal = proposePackage(file.toStdString());
        QTEST(QString::fromStdString(proposal.name), "name");
        QTEST(QString::fromStdString(proposal.version), "version");
    }

    void endlessNameIsLeftAlone() { QCOMPARE(proposePackage(std::string(4096, '1')), PackageProposal()); }

    void packageIsReadAsTheServiceShowsIt()
    {
        const auto package = readPackage(shown());
        QVERIFY2(package, package ? "" : package.error().message.c_str());
        QVERIFY(package->state == PackageState::Published);
        QCOMPARE(package->hardwareModels, std::vector<std::string>{"rpi4"});
        QVERIFY(package->minimumVersion.empty());
        QVERIFY(package->expires.has_value());
        const auto page = readPackagePage({{"packages", json::array({shown()})}, {"next", "agent@2.1.0"}});
        QCOMPARE(page->next, std::string("agent@2.1.0"));
    }

    void wrongPackageIsAnError_data()
    {
        QTest::addColumn<QString>("key");
        const json all = shown();
        for (const auto& [key, value] : all.items())
            QTest::newRow(key.c_str()) << QString::fromStdString(key);
    }
    void wrongPackageIsAnError()
    {
        QFETCH(QString, key);
        json given = shown();
        given[key.toStdString()] = {{"no", "such"}};
        QVERIFY(!readPackage(given));
        given.erase(key.toStdString());
        QVERIFY(!readPackage(given));
    }
};

QTEST_GUILESS_MAIN(TestPackageProposal)
#include "tst_package_proposal.moc"
