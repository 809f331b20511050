// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <optional>

namespace drydock::test {

/// A small HTTP server for one object, with ranges, that can be told to misbehave.
class RangeServer : public QTcpServer
{
public:
    explicit RangeServer(QByteArray object) : content(std::move(object))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] { accept(); });
    }

    [[nodiscard]] std::string url(const std::string& query = {}) const
    {
        return "http://127.0.0.1:" + std::to_string(serverPort()) + "/packages/app.bin" + query;
    }

    QByteArray content;
    std::optional<qsizetype> cutAfter; ///< bytes of the next body, then the connection ends
    bool stall = false;                ///< with cutAfter: stays open instead
    int status = 0;                    ///< 0: as it should be
    bool withoutRanges = false;
    QList<QByteArray> ranges; ///< the Range header of each request; empty where it had none

private:
    void accept()
    {
        QTcpSocket* socket = nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            if (!socket->peek(16'384).contains("\r\n\r\n"))
                return;
            answer(*socket, socket->readAll());
        });
    }

    void answer(QTcpSocket& socket, const QByteArray& request)
    {
        QByteArray range;
        for (const QByteArray& line : request.split('\n')) {
            if (line.toLower().startsWith("range:"))
                range = line.mid(6).trimmed();
        }
        ranges.append(range);
        if (status != 0) {
            socket.write("HTTP/1.1 " + QByteArray::number(status) +
                         " No\r\nContent-Length: 5\r\nConnection: close\r\n\r\nerror");
            socket.disconnectFromHost();
            return;
        }
        const qsizetype first = range.isEmpty() || withoutRanges ? 0 : range.mid(6).chopped(1).toLongLong();
        QByteArray body = content.mid(first);
        QByteArray head = first > 0
                              ? "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " +
                                    QByteArray::number(first) + "-" + QByteArray::number(content.size() - 1) +
                                    "/" + QByteArray::number(content.size()) + "\r\n"
                              : QByteArray("HTTP/1.1 200 OK\r\n");
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n";
        const auto cut = std::exchange(cutAfter, std::nullopt);
        if (cut)
            body.truncate(*cut);
        socket.write(head + body);
        if (!(cut && stall))
            socket.disconnectFromHost();
    }
};

} // namespace drydock::test
