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

bool makeRequest(const std::string& directory, const std::string& name)
{
    const std::string path = directory + "/" + name;
    return openssl(directory, {"req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                               "-subj", "/CN=" + name, "-keyout", path + ".key", "-out", path + ".csr"});
}

bool writeText(const std::string& path, const std::string& text)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::WriteOnly) &&
           file.write(QByteArray::fromStdString(text)) == qint64(text.size());
}

bool sign(const std::string& directory, const std::string& request, const std::string& name,
          const std::string& hosts, const std::string& days)
{
    const std::string path = directory + "/" + name;
    const std::string authority = directory + "/ca";
    return writeText(path + ".ext", "subjectAltName=" + hosts + "\n") &&
           openssl(directory, {"x509", "-req", "-in", directory + "/" + request + ".csr", "-CA",
                               authority + ".pem", "-CAkey", authority + ".key", "-CAcreateserial", "-days",
                               days, "-extfile", path + ".ext", "-out", path + ".pem"});
}

} // namespace

bool makeCertificates(const std::string& directory)
{
    const std::string here = "DNS:localhost,IP:127.0.0.1";
    return makeAuthority(directory, "ca") && makeAuthority(directory, "other-ca") &&
           makeRequest(directory, "server") && sign(directory, "server", "server", here, "2") &&
           sign(directory, "server", "expired", here, "-1") &&
           sign(directory, "server", "elsewhere", "DNS:broker.example", "2") &&
           makeRequest(directory, "client") && sign(directory, "client", "client", "DNS:client", "2") &&
           writeText(directory + "/locked.pass", "open sesame\n") &&
           openssl(directory, {"pkey", "-in", directory + "/client.key", "-aes256", "-passout",
                               "file:" + directory + "/locked.pass", "-out", directory + "/locked.key"});
}

} // namespace drydock::test
