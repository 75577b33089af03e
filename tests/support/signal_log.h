#pragma once

#include <QAbstractItemModelTester>
#include <QStringList>
#include <QTest>

#include <utility>

namespace flux::test {

/// Everything a model announces, as lines of text; checks the model's consistency besides.
class SignalLog : public QObject {
public:
    explicit SignalLog(QAbstractItemModel &model)
        : m_tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        using M = QAbstractItemModel;
        connect(&model, &M::dataChanged, this,
                [this, &model](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
                    QStringList names;
                    for (const int role : roles)
                        names << QString::fromLatin1(model.roleNames().value(role));
                    m_lines << QStringLiteral("changed %1..%2 %3")
                                   .arg(from.row())
                                   .arg(to.row())
                                   .arg(names.join(u','));
                });
        connect(&model, &M::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
            m_lines << QStringLiteral("inserted %1..%2").arg(first).arg(last);
        });
        connect(&model, &M::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
            m_lines << QStringLiteral("removed %1..%2").arg(first).arg(last);
        });
        connect(&model, &M::rowsMoved, this,
                [this](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                    m_lines << QStringLiteral("moved %1..%2 to %3").arg(first).arg(last).arg(to);
                });
        connect(&model, &M::modelReset, this, [this] { m_lines << QStringLiteral("reset"); });
    }

    /// What was announced since the last call.
    QStringList take() { return std::exchange(m_lines, {}); }

private:
    QAbstractItemModelTester m_tester;
    QStringList m_lines;
};

} // namespace flux::test
