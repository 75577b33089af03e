#pragma once

#include "models/document/property.h"

#include <QByteArray>

namespace flux::test {

/// Rows that many kinds have and that act only with a place: tst_space walks them.
inline bool isWalkedInSpace(const doc::Property &row)
{
    const QByteArray name(row.name);
    return name == "positioning" || name == "attenuation" || name == "doppler" || name.startsWith("spatial");
}

} // namespace flux::test
