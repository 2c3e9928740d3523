namespace Stateless.Tests;

public enum Trigger
{
    X,
    Y,
    Z,
}
