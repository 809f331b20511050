// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/certificates.h"

#include "support/child_process.h"

#include <QFile>

#include <vector>

namespace drydock::test {

namespace {

bool openssl(const std::string& directory, const std::vector<std::string>& arguments)
{
    std::vector<std::string> all{"openssl"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const bool ok = run(all, directory + "/openssl.log") == 0;
    if (!ok)
        qWarning("openssl failed; see %s/openssl.log", directory.c_str());
    return ok;
}

bool makeAuthority(const std::string& directory, const std::string& name)
{
    const std::string path = directory + "/" + name;
    return openssl(directory, {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                               "-nodes", "-days", "2", "-subj", "/CN=Test authority " + name, "-keyout",
                               path + ".key", "-out", path + ".pem"});
}

} // namespace

bool makeCertificates(const std::string& directory)
{
    const std::string server = directory + "/server";
    const std::string authority = directory + "/ca";
    QFile extensions(QString::fromStdString(server + ".ext"));
    if (!extensions.open(QIODevice::WriteOnly))
        return false;
    extensions.write("subjectAltName=DNS:localhost,IP:127.0.0.1\n");
    extensions.close();
    return makeAuthority(directory, "ca") && makeAuthority(directory, "other-ca") &&
           openssl(directory,
                   {"req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj",
                    "/CN=localhost", "-keyout", server + ".key", "-out", server + ".csr"}) &&
           openssl(directory, {"x509", "-req", "-in", server + ".csr", "-CA", authority + ".pem", "-CAkey",
                               authority + ".key", "-CAcreateserial", "-days", "2", "-extfile",
                               server + ".ext", "-out", server + ".pem"});
}

} // namespace drydock::test
