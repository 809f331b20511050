// SPDX-License-Identifier: GPL-3.0-or-later
// Says which OpenSSL Qt uses in a program that is linked to one, as ours are. Built and run by check/appimage.sh.
#include <openssl/ssl.h>

#include <QCoreApplication>
#include <QSslSocket>

#include <cstdio>

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    SSL_CTX_free(SSL_CTX_new(TLS_method()));
    std::printf("# %s\n", qPrintable(QSslSocket::sslLibraryVersionString()));
    return QSslSocket::supportsSsl() ? 0 : 1;
}
